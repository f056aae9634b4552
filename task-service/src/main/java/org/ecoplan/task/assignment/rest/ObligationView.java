package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.assignment.domain.CrossedRung;
import org.ecoplan.task.assignment.domain.DueDate;
import org.ecoplan.task.assignment.domain.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a duty as the API shows it.
 *
 * @param provisional whether the deadline is counted over a year whose calendar is not published yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObligationView(
        UUID obligationId,
        String what,
        String kind,
        String strength,
        LocalDate deadline,
        int deadlineVersion,
        boolean provisional,
        List<EarlierDeadlineView> earlierDeadlines,
        String state,
        @Nullable Instant metAt,
        List<CrossedRungView> crossedRungs) {

    static ObligationView of(Obligation obligation) {
        return new ObligationView(
                obligation.id().value(),
                obligation.what(),
                obligation.source().kind().name(),
                obligation.strength().name(),
                obligation.deadline().lastDay(),
                obligation.due().version(),
                obligation.due().provisional(),
                obligation.due().earlier().stream().map(EarlierDeadlineView::of).toList(),
                obligation.state().name(),
                obligation.claim() == null ? null : obligation.claim().at(),
                obligation.crossedRungs().stream().map(CrossedRungView::of).toList());
    }

    /** A deadline that was replaced, as by a calendar that was published later. */
    public record EarlierDeadlineView(int deadlineVersion, LocalDate deadline, Instant replacedAt, String reason) {

        static EarlierDeadlineView of(DueDate.Earlier earlier) {
            return new EarlierDeadlineView(
                    earlier.version(), earlier.lastDay(), earlier.replacedAt(), earlier.reason());
        }
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
