package org.ecoplan.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.local.Startup.Step;

/**
 * The whole system on this machine (本机运行环境): PostgreSQL, Kafka, Keycloak, sink and the services, each
 * reachable to be stopped, killed, frozen and started again on its own.
 */
public final class LocalStack implements AutoCloseable {
    /** Under this name the state folder holds the process that started the parts. */
    public static final String LAUNCHER = "launcher";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final StateFolder state;
    private final Ports ports;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final KeycloakPart keycloak;
    private final SinkPart sink;
    private final Map<String, ServicePart> services;
    private final Function<ServiceDefinition, Path> applications;
    private final ServiceEnvironment environment;
    private final Startup startup;
    private final Progress progress;
    private final boolean keptRunning;
    private final Keepers keepers;
    private final Thread stopOnExit = new Thread(this::stopParts, "stop-local-stack");
    private volatile boolean started;
    private volatile boolean stopped;

    private LocalStack(Builder wanted) {
        state = wanted.state;
        ports = wanted.ports;
        Installation installation = wanted.installation;
        List<String> databases =
                ServiceDefinition.ALL.stream().map(ServiceDefinition::database).toList();
        postgres = new PostgresPart(databases, installation.postgres(), ports, state);
        kafka = new KafkaPart(installation.kafka(), ports, state);
        keycloak = new KeycloakPart(installation.keycloak(), installation.realm(), ports, state);
        sink = new SinkPart(ports, state);
        environment =
                new ServiceEnvironment(ports, postgres, kafka, keycloak, state, wanted.demoClock, wanted.variables);
        applications = definition -> installation.services().apply(definition.name());
        services = wanted.services.stream()
                .map(definition ->
                        new ServicePart(definition, applications.apply(definition), environment, ports, state))
                .collect(Collectors.toMap(
                        ServicePart::name, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        progress = wanted.progress;
        startup = new Startup(steps(), START_LIMIT, progress);
        keptRunning = wanted.keptRunning;
        keepers = new Keepers(steps().stream().map(Step::part).toList(), state, START_LIMIT, progress);
    }

    /** Services start before Keycloak is ready: they take its keys when the first token comes. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(
                new Step(postgres, List.of()),
                new Step(kafka, List.of()),
                new Step(keycloak, List.of()),
                new Step(sink, List.of())));
        services.values().forEach(service -> steps.add(new Step(service, List.of(postgres, kafka))));
        return steps;
    }

    /** Describes a stack that keeps its state in the folder. */
    public static Builder in(StateFolder state, Installation installation) {
        return new Builder(state, installation);
    }

    /**
     * Starts all parts and returns when they are ready; if one does not come up, stops the others and fails. The
     * stack stops with this JVM at the latest.
     */
    public void start() {
        requireAlone();
        new Leftovers(state).end();
        requireFreePorts();
        parts().forEach(name -> LogFile.turnOver(state.log(name)));
        state.unmarkReady();
        state.rememberPorts(ports);
        state.rememberParts(parts());
        state.remember(LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(stopOnExit);
        started = true;
        try {
            startup.start();
        } catch (StartFailure e) {
            boolean asked = stopped;
            close();
            throw asked ? new StartFailure("Stopped before everything was ready.", e) : e;
        }
        if (keptRunning) {
            keepers.start();
        }
        state.markReady();
    }

    private void requireAlone() {
        state.processOf(LAUNCHER)
                .filter(other -> !other.equals(ProcessHandle.current()))
                .ifPresent(other -> {
                    throw new StartFailure("EcoPlan runs already (process %d).".formatted(other.pid()));
                });
    }

    private void requireFreePorts() {
        List<PortName> taken = ports.taken();
        if (!taken.isEmpty()) {
            throw new StartFailure(taken.stream().map(this::describedAsTaken).collect(Collectors.joining("\n"))
                    + "\nWay out: end that process, or take other ports with --port-base 18000 (all of them) or "
                    + taken.get(0).variable() + "=… (one).");
        }
    }

    private String describedAsTaken(PortName name) {
        int port = ports.of(name);
        return "Port %d (%s) is taken by %s."
                .formatted(port, name.variable(), PortHolder.of(port).orElse("a process that this user cannot see"));
    }

    /** Stops all parts in order: services, sink, Keycloak, Kafka, PostgreSQL. */
    @Override
    public void close() {
        stopParts();
        try {
            Runtime.getRuntime().removeShutdownHook(stopOnExit);
        } catch (IllegalStateException e) {
            return; // the JVM is on its way down and has stopped everything by this very hook
        }
    }

    private synchronized void stopParts() {
        if (started && !stopped) {
            stopped = true;
            state.unmarkReady();
            keepers.stop();
            startup.stop();
            state.forget(LAUNCHER);
        }
    }

    /** The names of all parts, in the order in which they are declared. */
    public List<String> parts() {
        List<String> names = new ArrayList<>(List.of(postgres.name(), kafka.name(), keycloak.name(), sink.name()));
        names.addAll(services.keySet());
        return names;
    }

    public Ports ports() {
        return ports;
    }

    public StateFolder state() {
        return state;
    }

    public PostgresPart postgres() {
        return postgres;
    }

    public KafkaPart kafka() {
        return kafka;
    }

    public KeycloakPart keycloak() {
        return keycloak;
    }

    public SinkPart sink() {
        return sink;
    }

    /** The service by the name of its module. */
    public ServicePart service(String name) {
        ServicePart service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException("No service " + name + " among " + services.keySet());
        }
        return service;
    }

    /**
     * A further instance of a service beside the first, with the same database and broker; whoever asks for it starts
     * and stops it.
     *
     * @param name its name in logs
     * @param port where it listens
     * @param managementPort where it tells how it is
     */
    public ServicePart another(ServiceDefinition service, String name, int port, int managementPort) {
        return new ServicePart(name, service, port, managementPort, applications.apply(service), environment, state);
    }

    /** What to start and where. */
    public static final class Builder {
        private final StateFolder state;
        private final Installation installation;
        private Ports ports = Ports.free();
        private List<ServiceDefinition> services = ServiceDefinition.ALL;
        private boolean demoClock = true;
        private Progress progress = Progress.SILENT;
        private boolean keptRunning;
        private Map<String, String> variables = Map.of();

        private Builder(StateFolder state, Installation installation) {
            this.state = state;
            this.installation = installation;
        }

        /** Other ports than any free ones. */
        public Builder on(Ports wanted) {
            this.ports = wanted;
            return this;
        }

        /** Other services than all; none for the third-party parts and the sink alone. */
        public Builder with(List<ServiceDefinition> wanted) {
            this.services = wanted;
            return this;
        }

        /** Whether the clock of the services can be moved; it can unless told otherwise. */
        public Builder demoClock(boolean movable) {
            this.demoClock = movable;
            return this;
        }

        /** Further settings of the services, by the names of their environment variables. */
        public Builder configured(Map<String, String> variables) {
            this.variables = Map.copyOf(variables);
            return this;
        }

        public Builder telling(Progress told) {
            this.progress = told;
            return this;
        }

        /** Starts parts again that died, and those of which somebody asks it; bounds the logs. */
        public Builder keptRunning() {
            this.keptRunning = true;
            return this;
        }

        public LocalStack build() {
            return new LocalStack(this);
        }
    }
}
