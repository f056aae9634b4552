package org.ecoplan.plan.upward.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the superior has a report (签收).
 *
 * @param receivedBy who received it there
 * @param on local date, from the day of the issue to today
 */
public record UpwardReceiptRequest(
        @Schema(examples = "市政府办公室文电科")
        @NotNull(message = "缺少签收人")
        @Size(max = 100, message = "签收人过长")
        @Pattern(regexp = UpwardReportRequest.LINE, message = "签收人为空或含换行")
        String receivedBy,

        @NotNull(message = "缺少签收日期") LocalDate on) {}
