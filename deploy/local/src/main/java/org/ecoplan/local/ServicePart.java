package org.ecoplan.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of EcoPlan's own services, run from its packaged jar. */
public final class ServicePart extends JvmPart {
    private final ServiceDefinition definition;
    private final int port;
    private final int managementPort;
    private final Path application;
    private final ServiceEnvironment environment;

    /** An instance under a name of its own in logs and process marks, on any port. */
    ServicePart(
            String name,
            ServiceDefinition definition,
            int port,
            int managementPort,
            Path application,
            ServiceEnvironment environment,
            StateFolder state) {
        super(name, state);
        this.definition = definition;
        this.port = port;
        this.managementPort = managementPort;
        this.application = application;
        this.environment = environment;
    }

    /** The instance that people know the service by. */
    ServicePart(
            ServiceDefinition definition,
            Path application,
            ServiceEnvironment environment,
            Ports ports,
            StateFolder state) {
        this(
                definition.name(),
                definition,
                ports.of(definition.port()),
                ports.of(definition.managementPort()),
                application,
                environment,
                state);
    }

    public URI url() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it tells health and metrics. */
    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    @Override
    protected void prepare() {
        if (!Files.exists(jar())) {
            throw new StartFailure(name() + " is not built: there is no " + jar());
        }
    }

    @Override
    protected List<String> arguments() {
        return List.of(
                "-Xms32m",
                "-Xmx144m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar().toString());
    }

    @Override
    protected Map<String, String> environment() {
        Map<String, String> variables = environment.of(definition, port, managementPort);
        if (definition.needs().contains(ServiceDefinition.Need.FILES)) {
            variables.put("ECOPLAN_EVIDENCE_FOLDER", state().data("evidence").toString());
        }
        return variables;
    }

    @Override
    public boolean isReady() {
        return Doors.isServiceOpen(url(), managementUrl());
    }

    private Path jar() {
        return application.resolve("quarkus-run.jar");
    }
}
