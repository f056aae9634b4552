package org.ecoplan.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of EcoPlan's own services, run from its packaged jar. */
public final class ServicePart extends JvmPart {
    private final ServiceDefinition definition;
    private final Path application;
    private final ServiceEnvironment environment;
    private final Ports ports;

    ServicePart(
            ServiceDefinition definition,
            Path application,
            ServiceEnvironment environment,
            Ports ports,
            StateFolder state) {
        super(definition.name(), state);
        this.definition = definition;
        this.application = application;
        this.environment = environment;
        this.ports = ports;
    }

    public URI url() {
        return ports.url(definition.port());
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
        return environment.of(definition);
    }

    @Override
    public boolean isReady() {
        return Doors.isServiceOpen(url());
    }

    private Path jar() {
        return application.resolve("quarkus-run.jar");
    }
}
