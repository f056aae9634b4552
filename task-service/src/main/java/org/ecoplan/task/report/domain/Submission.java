package org.ecoplan.task.report.domain;

import java.time.Instant;

/**
 * One handing in of a report (报送).
 *
 * @param number 1-based
 * @param daysLate calendar days after the round's own deadline, 0 when in time
 */
public record Submission(
        int number, ReportContent content, String contentHash, String submitter, Instant submittedAt, int daysLate) {}
