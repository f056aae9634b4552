package org.ecoplan.kit.logging;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ValidationException;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.hibernate.HibernateException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may show it: kinds, places and the SQLSTATE. The messages of what reads or stores values repeat
 * them (a mistyped number, the row that a constraint refused), so they are left out; all others are cut to one line.
 */
public final class FailureWithoutValues extends RuntimeException {
    private static final int LONGEST_MESSAGE = 200;
    private static final int DEEPEST = 12;

    private final String shown;

    private FailureWithoutValues(Throwable failure, @Nullable Throwable cause) {
        super(null, cause, false, true);
        this.shown = failure.getClass().getName() + meaningOf(failure);
        setStackTrace(failure.getStackTrace());
    }

    public static Throwable of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static FailureWithoutValues of(Throwable failure, int depth) {
        if (failure instanceof FailureWithoutValues done) {
            return done;
        }
        Throwable cause = failure.getCause();
        return new FailureWithoutValues(failure, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }

    /** The kind of a failure and what is known of it, on one line. */
    public static String inOneLine(Throwable failure) {
        return failure.getClass().getName() + meaningOf(failure);
    }

    private static String meaningOf(Throwable failure) {
        if (failure instanceof PgException refused) {
            return ": SQLSTATE " + LogText.field(refused.getSqlState())
                    + (refused.getConstraint() == null ? "" : " of " + LogText.field(refused.getConstraint()));
        }
        if (failure instanceof SQLException refused) {
            return ": SQLSTATE " + LogText.field(refused.getSQLState());
        }
        if (failure instanceof JacksonException unread) {
            return placeOf(unread);
        }
        String message = failure.getMessage();
        return message == null || repeatsValues(failure, message)
                ? ""
                : ": " + LogText.cut(LogText.escaped(message), LONGEST_MESSAGE);
    }

    private static String placeOf(JacksonException unread) {
        String line = unread.getLocation() == null
                ? ""
                : " in line " + unread.getLocation().getLineNr() + ", column "
                        + unread.getLocation().getColumnNr();
        return unread instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? line + " at "
                        + LogText.fieldWithoutNumbers(mapping.getPathReference().replaceAll("[\\w.$]+\\[", "["))
                : line;
    }

    /** Also whatever repeats the message of its cause. */
    private static boolean repeatsValues(Throwable failure, String message) {
        return failure instanceof HibernateException
                || failure instanceof PersistenceException
                || failure instanceof ValidationException
                || failure instanceof DateTimeException
                || failure instanceof IllegalArgumentException
                || (failure.getCause() != null
                        && message.contains(String.valueOf(failure.getCause().getMessage())));
    }

    @Override
    public String toString() {
        return shown;
    }
}
