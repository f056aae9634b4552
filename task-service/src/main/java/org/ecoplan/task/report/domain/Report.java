package org.ecoplan.task.report.domain;

import static java.lang.Math.toIntExact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.kernel.ChinaTime;

/**
 * The report (进展报告) that a round expects on one duty. A unit may hand it in again until it is accepted;
 * every submission is kept.
 *
 * @param version of the stored report, for If-Match
 */
public record Report(
        ReportId id,
        long version,
        Round round,
        ReportSubject subject,
        ReportState state,
        List<Submission> submissions) {

    public static Report request(Round round, ReportSubject subject) {
        return new Report(ReportId.random(), 0, round, subject, ReportState.REQUESTED, List.of());
    }

    /** The report with one submission more; lateness is held against the round's own deadline. */
    public Report submit(ReportContent content, String submitter, Instant now) {
        List<Submission> all = new ArrayList<>(submissions);
        all.add(new Submission(
                submissions.size() + 1,
                content,
                content.hash(),
                submitter,
                now,
                toIntExact(round.due().daysOver(ChinaTime.today(now)))));
        return new Report(id, version, round, subject, ReportState.SUBMITTED, List.copyOf(all));
    }

    /** @throws IllegalStateException when nothing was handed in yet */
    public Submission latest() {
        if (submissions.isEmpty()) {
            throw new IllegalStateException("report " + id + " was not handed in");
        }
        return submissions.get(submissions.size() - 1);
    }
}
