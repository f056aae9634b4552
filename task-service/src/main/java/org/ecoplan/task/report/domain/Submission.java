package org.ecoplan.task.report.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handing in of a report (报送).
 *
 * @param receipt what a list shows of it
 * @param content what the unit reports, in full
 * @param takenBackAt when the unit took it back before it was reviewed, absent where it did not
 */
public record Submission(
        Receipt receipt, ReportContent content, @Nullable Instant takenBackAt) {

    /**
     * A submission without its texts.
     *
     * @param number 1-based
     * @param progress 0..100 (进度)
     * @param contentHash {@link ReportContent#hash()}
     * @param daysLate calendar days after the round's own deadline, 0 when in time
     */
    public record Receipt(
            int number, int progress, String contentHash, String submitter, Instant submittedAt, int daysLate) {}
}
