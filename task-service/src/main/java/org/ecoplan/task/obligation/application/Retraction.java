package org.ecoplan.task.obligation.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something is not reached although it was said to be.
 *
 * @param by account of whoever says so
 * @param report the report that says so, absent for the office
 * @param reason the office's reason, absent for a report, whose text gives it
 */
public record Retraction(
        String by,
        Instant at,
        @Nullable UUID report,
        @Nullable String reason) {

    static Retraction byReport(String by, Instant at, UUID report) {
        return new Retraction(by, at, report, null);
    }

    static Retraction byOffice(String by, Instant at, String reason) {
        return new Retraction(by, at, null, reason);
    }
}
