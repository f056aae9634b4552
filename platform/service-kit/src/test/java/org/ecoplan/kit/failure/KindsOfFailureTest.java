package org.ecoplan.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockTimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindsOfFailureTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new SQLException("disk full", "53100"),
                new PersistenceException(new SQLException("canceling statement due to lock timeout", "55P03")),
                new CompletionException(new PgException("terminating", "FATAL", "57P01", "")),
                new PgException("terminating", "FATAL", "25P03", ""),
                new LockTimeoutException("locked", new SQLException("locked", "55P03"), "select 1"),
                new JDBCConnectionException("gone", new SQLException("gone", (String) null)),
                new OptimisticLockException("lost"),
                new VertxException("Connection is not active now, current status: CLOSED"),
                new IllegalStateException("Pool closed"),
                ClosedConnectionException.INSTANCE,
                new ConnectException("refused"),
                new java.util.concurrent.TimeoutException(),
                new CompositeException(new IllegalStateException("first"), new IOException("rolled back")));
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new SQLException("program limit exceeded", "54000"),
                new ConstraintViolationException("doubled", new SQLException("doubled", "23505"), "insert", "uk"),
                new PersistenceException(new PgException("value too long", "ERROR", "22001", "")),
                new SQLException("without a state"),
                new UncheckedIOException(new JsonParseException(null, "a stored tree that cannot be read")),
                new UncheckedIOException(new NoSuchFileException("a font")),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void passesByItself(Throwable failure) {
        assertThat(TransientFailures.isTransient(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void comesAgainEachTime(Throwable failure) {
        assertThat(TransientFailures.isTransient(failure)).isFalse();
    }
}
