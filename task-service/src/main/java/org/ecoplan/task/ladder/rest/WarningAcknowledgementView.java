package org.ecoplan.task.ladder.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.ladder.application.AcknowledgedWarning;

/** A warning of an overdue point that was acknowledged. */
public record WarningAcknowledgementView(
        UUID obligationId,
        UUID assignmentId,
        UUID planId,
        String title,
        String unitCode,
        String what,

        @Schema(description = "Last day of the point when it was acknowledged. 时限")
        LocalDate deadline,

        String rung,

        @Schema(description = "Last day of the pause. 暂停催办至")
        LocalDate until,

        @Schema(description = "Whether the pause holds today. 是否仍在暂停期内")
        boolean running,

        String text,
        String acknowledgedBy,

        @Schema(description = "Unit for which it was acknowledged: the duty's own, or one above. 确认单位")
        String acknowledgedFor,

        Instant acknowledgedAt) {

    static WarningAcknowledgementView of(AcknowledgedWarning warning) {
        return new WarningAcknowledgementView(
                warning.obligationId(),
                warning.assignmentId(),
                warning.planId(),
                warning.title(),
                warning.unitCode(),
                warning.what(),
                warning.deadline(),
                warning.rung(),
                warning.until(),
                warning.running(),
                warning.text(),
                warning.by(),
                warning.forUnit(),
                warning.at());
    }
}
