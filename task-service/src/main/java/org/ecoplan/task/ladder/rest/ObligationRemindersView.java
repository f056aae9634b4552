package org.ecoplan.task.ladder.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ecoplan.task.ladder.application.RemindingByHand.Row;
import org.ecoplan.task.ladder.domain.ReminderVerdict;
import org.jspecify.annotations.Nullable;

/** What became of a wish to remind. */
public record ObligationRemindersView(
        @Schema(description = "Points of which the units are reminded now. 已催办数")
        int reminded,

        List<ObligationReminderRowView> rows) {

    static ObligationRemindersView of(List<Row> rows) {
        return new ObligationRemindersView(
                (int) rows.stream()
                        .filter(row -> row.verdict() == ReminderVerdict.REMINDED)
                        .count(),
                rows.stream()
                        .map(row -> new ObligationReminderRowView(
                                row.duty(),
                                row.obligation(),
                                row.verdict().name(),
                                row.verdict().title()))
                        .toList());
    }

    /** What became of one point, or of a duty that has none to remind of. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ObligationReminderRowView(
            @Nullable UUID assignmentId,
            @Nullable UUID obligationId,

            @Schema(
                    enumeration = {
                        "REMINDED",
                        "REMINDED_TODAY",
                        "SETTLED",
                        "ACKNOWLEDGED",
                        "SUSPENDED",
                        "NOTHING_DUE",
                        "UNIT_DISSOLVED",
                        "UNKNOWN"
                    })
            String verdict,

            String verdictTitle) {}
}
