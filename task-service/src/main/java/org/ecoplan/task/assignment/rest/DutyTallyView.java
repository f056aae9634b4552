package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.ecoplan.task.assignment.application.DutyTally;
import org.jspecify.annotations.Nullable;

/**
 * The duties of a plan for one unit as the API shows them.
 *
 * @param unsigned duties that are not signed for
 * @param open points that are not due yet; {@code overdue} and {@code met} likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DutyTallyView(
        String unitCode,
        String unitName,
        long duties,
        long unsigned,
        long open,
        long overdue,
        long met,
        @Nullable LocalDate nextDue) {

    static DutyTallyView of(DutyTally tally) {
        return new DutyTallyView(
                tally.unitCode(),
                tally.unitName(),
                tally.duties(),
                tally.unsigned(),
                tally.open(),
                tally.overdue(),
                tally.met(),
                tally.nextDue());
    }
}
