package org.ecoplan.plan.upward.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.kernel.Signature;
import org.ecoplan.plan.upward.domain.UpwardContent;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.ecoplan.plan.upward.domain.UpwardState;
import org.jspecify.annotations.Nullable;

/**
 * A written report to a superior.
 *
 * @param clause the words of the plan that the last day comes from, empty where the office gave it
 * @param late whether it did not go out by its last day; one that is not out yet is overdue
 * @param issuedOn local date in Asia/Shanghai
 * @param content absent in a list and until drafted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpwardReportView(
        UUID reportId,
        UUID planId,
        String period,
        String addressee,
        List<String> copiesTo,
        LocalDate due,
        String clause,
        UpwardState state,
        boolean late,
        Step expected,
        @Nullable Step drafted,
        @Nullable Step reviewed,
        @Nullable Step issued,
        @Nullable LocalDate issuedOn,
        @Nullable String documentNumber,
        @Nullable String issuingOffice,
        @Nullable String signer,
        @Nullable String receivedBy,
        @Nullable LocalDate receivedOn,
        @Nullable UpwardContent content) {

    /** Who took a step, when. */
    @Schema(name = "UpwardReportStep")
    public record Step(String by, Instant at) {}

    static UpwardReportView inList(UpwardReport report, LocalDate today) {
        return of(report, today, null);
    }

    static UpwardReportView whole(UpwardReport report, LocalDate today) {
        return of(report, today, report.content());
    }

    private static UpwardReportView of(UpwardReport report, LocalDate today, @Nullable UpwardContent content) {
        UpwardReport.Issue issue = report.issue();
        UpwardReport.Receipt receipt = report.receipt();
        return new UpwardReportView(
                report.id(),
                report.planId(),
                report.period().toString(),
                report.addressee(),
                report.copiesTo(),
                report.due(),
                report.clause(),
                report.state(),
                report.isLateOn(today),
                new Step(report.expected().name(), report.expected().at()),
                step(report.drafted()),
                step(report.reviewed()),
                issue == null ? null : step(issue.by()),
                report.issuedOn(),
                issue == null ? null : issue.documentNumber(),
                issue == null ? null : issue.office(),
                issue == null ? null : issue.signer(),
                receipt == null ? null : receipt.by(),
                receipt == null ? null : receipt.on(),
                content);
    }

    private static @Nullable Step step(@Nullable Signature signed) {
        return signed == null ? null : new Step(signed.name(), signed.at());
    }
}
