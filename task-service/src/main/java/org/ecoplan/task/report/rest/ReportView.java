package org.ecoplan.task.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.report.domain.Report;
import org.ecoplan.task.report.domain.Review;
import org.ecoplan.task.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A report as the API shows it.
 *
 * @param roundId the round that asks for it; of a report that no round asks for its own occasion
 * @param unasked handed in of the unit's own accord (随时报送): it has no due date and is never late
 * @param version the number in the ETag, for If-Match
 * @param daysLate how late it came first since it was last expected: late stays late
 * @param submissions how often it was handed in; in full under {@code /reports/{reportId}/submissions}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        UUID reportId,
        UUID roundId,
        String period,
        UUID planId,
        String planTitle,
        UUID taskId,
        UUID assignmentId,
        String ordinal,
        String title,
        String unitCode,
        String unitName,
        boolean unasked,
        @Nullable LocalDate due,
        String state,
        long version,
        int submissions,
        @Nullable Integer daysLate,
        @Nullable ReceiptView latest,
        @Nullable VerdictView review) {

    static ReportView of(Report report) {
        return new ReportView(
                report.id().value(),
                report.round().id().value(),
                report.round().period(),
                report.round().planId(),
                report.subject().planTitle(),
                report.subject().taskId(),
                report.subject().assignmentId().value(),
                report.subject().ordinal(),
                report.subject().title(),
                report.subject().unitCode(),
                report.subject().unitName(),
                report.round().unasked(),
                report.round().unasked() ? null : report.round().due().lastDay(),
                report.state().name(),
                report.version(),
                report.submissions(),
                report.daysLate(),
                report.latest() == null ? null : ReceiptView.of(report.latest()),
                report.review() == null ? null : VerdictView.of(report.review()));
    }

    /** The last submission without its texts. */
    public record ReceiptView(
            int number, int progress, String contentHash, String submitter, Instant submittedAt, int daysLate) {

        static ReceiptView of(Submission.Receipt receipt) {
            return new ReceiptView(
                    receipt.number(),
                    receipt.progress(),
                    receipt.contentHash(),
                    receipt.submitter(),
                    receipt.submittedAt(),
                    receipt.daysLate());
        }
    }

    /** The last review without its texts; in full under {@code /reports/{reportId}/reviews}. */
    public record VerdictView(
            int number, Review.Verdict verdict, int submission, String reviewerUnit, Instant reviewedAt) {

        static VerdictView of(Review review) {
            return new VerdictView(
                    review.number(), review.verdict(), review.submission(), review.reviewerUnit(), review.at());
        }
    }
}
