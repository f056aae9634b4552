package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.report.domain.Report;

/**
 * A report as the API shows it.
 *
 * @param version the number in the ETag, for If-Match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        UUID reportId,
        UUID roundId,
        String period,
        UUID planId,
        UUID taskId,
        UUID assignmentId,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        LocalDate due,
        String state,
        long version,
        List<SubmissionView> submissions) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id().value(),
                report.round().id().value(),
                report.round().period(),
                report.round().planId(),
                report.subject().taskId(),
                report.subject().assignmentId().value(),
                report.subject().ordinal(),
                report.subject().title(),
                report.subject().unitCode(),
                report.subject().unitName(),
                report.round().due().lastDay(),
                report.state().name(),
                report.version(),
                report.submissions().stream().map(SubmissionView::of).toList());
    }
}
