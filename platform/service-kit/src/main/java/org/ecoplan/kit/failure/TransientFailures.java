package org.ecoplan.kit.failure;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a failure that passes by itself (database or Keycloak away, table locked, disk full, lost race) from one that
 * comes again each time. What the database says by its SQLSTATE decides, whoever wraps it; everything that is not known
 * to pass is taken as lasting.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, appendix A</a>
 */
public final class TransientFailures {
    /** Connection gone, transaction rolled back for another, no disk, memory or connection left. */
    private static final List<String> PASSING_CLASSES = List.of("08", "40", "53");

    /** Lock not available; server stops, crashed or starts, database dropped, session idle; transaction idle or too long. */
    private static final List<String> PASSING_STATES =
            List.of("55P03", "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

    private static final String STATEMENT_TIMEOUT = "57014";

    /** What the database client says in exceptions that have no type of their own. */
    private static final List<String> CONNECTION_IS_GONE = List.of(
            "Pool closed",
            "Connection is closed",
            "Connection was closed",
            "Connection is not active now",
            "Connection pool reached max wait queue size");

    private TransientFailures() {}

    /** Whether the same call may succeed in a while. */
    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = sqlState(cause);
            if (state != null) {
                return passes(state) || STATEMENT_TIMEOUT.equals(state);
            }
            if (cause instanceof CompositeException several
                    && several.getCauses().stream().skip(1).anyMatch(TransientFailures::isTransient)) {
                return true;
            }
            if (isLasting(cause)) {
                return false;
            }
            if (passesByKind(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a statement was cancelled because it took too long (57014). Under load that passes; for a statement that is
     * simply too large it comes again each time, so that whoever repeats must stop at some point.
     */
    public static boolean isStatementTimeout(Throwable failure) {
        return causes(failure).anyMatch(cause -> STATEMENT_TIMEOUT.equals(sqlState(cause)));
    }

    /** Whether two changes of one object met and this one lost. */
    public static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(TransientFailures::isStale);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static @Nullable String sqlState(Throwable cause) {
        if (cause instanceof PgException refused) {
            return refused.getSqlState();
        }
        return cause instanceof SQLException refused ? refused.getSQLState() : null;
    }

    private static boolean passes(String state) {
        return PASSING_STATES.contains(state) || PASSING_CLASSES.stream().anyMatch(state::startsWith);
    }

    /** Exceptions of input and output that say something about the data, not about the way. */
    private static boolean isLasting(Throwable cause) {
        return cause instanceof JsonProcessingException
                || cause instanceof CharacterCodingException
                || cause instanceof FileSystemException;
    }

    private static boolean passesByKind(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof OIDCException
                || cause instanceof TimeoutException
                || cause instanceof io.smallrye.mutiny.TimeoutException
                || cause instanceof ClosedConnectionException
                || cause instanceof JDBCConnectionException
                || cause instanceof LockAcquisitionException
                || cause instanceof LockTimeoutException
                || cause instanceof PessimisticLockException
                || isStale(cause)
                || CONNECTION_IS_GONE.stream().anyMatch(String.valueOf(cause.getMessage())::contains);
    }

    private static boolean isStale(Throwable cause) {
        return cause instanceof OptimisticLockException || cause instanceof StaleStateException;
    }
}
