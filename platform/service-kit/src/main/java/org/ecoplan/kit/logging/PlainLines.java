package org.ecoplan.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Stands before every handler of the log: whoever logs, a record is one line without hidden characters, and the failure
 * that belongs to it tells no values.
 */
@LoggingFilter(name = "plain-lines")
public final class PlainLines implements Filter {
    private static final int LONGEST_MESSAGE = 2_000;

    @Override
    public boolean isLoggable(LogRecord logged) {
        if (logged instanceof ExtLogRecord line) {
            String message = String.valueOf(line.getFormattedMessage());
            String plain = LogText.cut(LogText.escaped(message.replace("\t", " ")), LONGEST_MESSAGE);
            if (!plain.equals(line.getMessage())) {
                line.setMessage(plain, ExtLogRecord.FormatStyle.NO_FORMAT);
                line.setParameters(null);
            }
        }
        if (logged.getThrown() != null) {
            logged.setThrown(FailureWithoutValues.of(logged.getThrown()));
        }
        return true;
    }
}
