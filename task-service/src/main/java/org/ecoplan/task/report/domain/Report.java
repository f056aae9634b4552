package org.ecoplan.task.report.domain;

import static java.lang.Math.toIntExact;

import java.time.Instant;
import org.ecoplan.kernel.ChinaTime;
import org.jspecify.annotations.Nullable;

/**
 * The report (进展报告) that a round expects on one duty. A unit may hand it in again until it is accepted;
 * every submission is kept.
 *
 * @param version of the stored report, for If-Match
 * @param latest the last submission, absent before the first
 */
public record Report(
        ReportId id,
        long version,
        Round round,
        ReportSubject subject,
        ReportState state,
        Submission.@Nullable Receipt latest) {

    public static Report request(Round round, ReportSubject subject) {
        return new Report(ReportId.random(), 0, round, subject, ReportState.REQUESTED, null);
    }

    /** How often it was handed in. */
    public int submissions() {
        return latest == null ? 0 : latest.number();
    }

    /** The next submission of this report; lateness is held against the round's own deadline. */
    public Submission submission(ReportContent content, String submitter, Instant now) {
        return new Submission(
                new Submission.Receipt(
                        submissions() + 1,
                        content.progress(),
                        content.hash(),
                        submitter,
                        now,
                        toIntExact(round.due().daysOver(ChinaTime.today(now)))),
                content);
    }

    /** The report once that submission is handed in. */
    public Report with(Submission submission) {
        return new Report(id, version, round, subject, ReportState.SUBMITTED, submission.receipt());
    }
}
