package org.ecoplan.task.timeline.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.ecoplan.task.timeline.domain.Happening;
import org.ecoplan.task.timeline.domain.HappeningKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a duty.
 *
 * @param title in words
 * @param by account of the person, absent where nobody did it
 * @param unit code of the unit for which it was done
 * @param remark what was given as the reason, as it was written
 * @param progress of a report, 0 to 100 %
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HappeningView(
        HappeningKind kind,
        Instant at,
        String title,
        @Nullable String by,
        @Nullable String unit,
        @Nullable String remark,
        @Nullable Integer progress) {

    static HappeningView of(Happening happening) {
        return new HappeningView(
                happening.kind(),
                happening.at(),
                happening.title(),
                happening.by(),
                happening.unit(),
                happening.remark(),
                happening.number());
    }
}
