package org.ecoplan.task.round.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.round.domain.Act;
import org.ecoplan.task.round.domain.Reopening;
import org.jspecify.annotations.Nullable;

/**
 * A window in a closed round.
 *
 * @param reportId the report that is open, absent for the whole round
 * @param until its last day, local date in Asia/Shanghai
 * @param standing how it stands now: it closes by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReopeningView(
        UUID reopeningId,
        UUID roundId,
        @Nullable UUID reportId,
        @Nullable String unitCode,
        String reason,
        LocalDate until,
        Reopening.Standing standing,
        ActView asked,
        @Nullable ActView decided,
        @Nullable String remark) {
    static ReopeningView of(Reopening window, Instant now) {
        return new ReopeningView(
                window.id().value(),
                window.round().value(),
                window.scope().report(),
                window.scope().unit(),
                window.reason(),
                window.until().lastDay(),
                window.standing(now),
                ActView.of(window.asked()),
                window.decided() == null ? null : ActView.of(window.decided()),
                window.remark());
    }

    /** Who did it and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActView(Instant at, String by, @Nullable String unitCode) {
        static ActView of(Act act) {
            return new ActView(act.at(), act.by(), act.unit());
        }
    }
}
