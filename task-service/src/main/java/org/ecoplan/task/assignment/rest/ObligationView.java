package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.CrossedRung;
import org.ecoplan.task.assignment.domain.Obligation;
import org.jspecify.annotations.Nullable;

/** A dated point of a duty as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationView(
        UUID obligationId,
        String what,
        String kind,
        LocalDate deadline,
        int deadlineVersion,
        String state,
        @Nullable Instant metAt,
        List<CrossedRungView> crossedRungs) {

    static ObligationView of(Obligation obligation) {
        return new ObligationView(
                obligation.id().value(),
                obligation.what(),
                obligation.kind().name(),
                obligation.deadline().lastDay(),
                obligation.deadlineVersion(),
                obligation.state().name(),
                obligation.metAt(),
                obligation.crossedRungs().stream().map(CrossedRungView::of).toList());
    }

    /**
     * A crossed rung of the ladder.
     *
     * @param outcome SPOKEN, or SUPERSEDED when a newer one spoke for it
     */
    public record CrossedRungView(String rung, LocalDate rungDate, String outcome, Instant crossedAt) {

        static CrossedRungView of(CrossedRung crossed) {
            return new CrossedRungView(
                    crossed.rung(), crossed.rungDate(), crossed.outcome().name(), crossed.crossedAt());
        }
    }
}
