package org.ecoplan.kit.failure;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/**
 * Tells a failure that passes by itself (database or Keycloak away, lost race) from one that comes again each time.
 */
public final class TransientFailures {
    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return passes(refused.getSqlState());
            }
            if (cause instanceof CompositeException several
                    && several.getCauses().stream().skip(1).anyMatch(TransientFailures::isTransient)) {
                return true;
            }
            if (cause instanceof IOException
                    || cause instanceof OIDCException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException
                    || cause instanceof ClosedConnectionException
                    || cause instanceof OptimisticLockException
                    || cause instanceof org.hibernate.StaleStateException
                    || String.valueOf(cause.getMessage()).contains("Pool closed")
                    || String.valueOf(cause.getMessage()).contains("Connection is closed")) {
                return true;
            }
        }
        return false;
    }

    /** Whether two changes of one object met and this one lost. */
    public static boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE classes 22, 23, 42 and 0A say that the statement or its data is wrong and stays so. */
    private static boolean passes(String sqlState) {
        return !(sqlState.startsWith("22")
                || sqlState.startsWith("23")
                || sqlState.startsWith("42")
                || sqlState.startsWith("0A"));
    }
}
