package org.ecoplan.task.assignment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.obligation.application.ObligationDetails;
import org.jspecify.annotations.Nullable;

/**
 * A dated point of a duty as the API shows it.
 *
 * @param suspension why its clock stands still or is about to (中止); absent where it goes on
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
        @Nullable ClaimView claim,
        @Nullable SuspendedView suspension,
        List<CrossedRungView> crossedRungs) {

    static ObligationView of(ObligationDetails obligation) {
        return new ObligationView(
                obligation.id(),
                obligation.what(),
                obligation.kind(),
                obligation.strength(),
                obligation.deadline(),
                obligation.deadlineVersion(),
                obligation.provisional(),
                obligation.earlierDeadlines().stream()
                        .map(EarlierDeadlineView::of)
                        .toList(),
                obligation.state(),
                obligation.metAt(),
                obligation.claim() == null ? null : ClaimView.of(obligation.claim()),
                obligation.suspended() == null ? null : SuspendedView.of(obligation.suspended()),
                obligation.crossedRungs().stream().map(CrossedRungView::of).toList());
    }

    /**
     * What it rests on that it counts as met.
     *
     * @param standing CLAIMED by the unit alone, or ACCEPTED by another party
     * @param reportId the report that says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(
            String standing,
            @Nullable UUID reportId,
            @Nullable Instant acceptedAt) {

        static ClaimView of(ObligationDetails.ClaimDetails claim) {
            return new ClaimView(claim.standing(), claim.reportId(), claim.acceptedAt());
        }
    }

    /**
     * That the clock stands still, or is about to.
     *
     * @param expectedEnd last day as it is expected
     */
    public record SuspendedView(UUID suspensionId, LocalDate from, LocalDate expectedEnd, String grounds) {

        static SuspendedView of(ObligationDetails.Suspended suspended) {
            return new SuspendedView(
                    suspended.suspensionId(), suspended.from(), suspended.expectedEnd(), suspended.grounds());
        }
    }

    /** A deadline that was replaced, as by a calendar that was published later. */
    public record EarlierDeadlineView(int deadlineVersion, LocalDate deadline, Instant replacedAt, String reason) {

        static EarlierDeadlineView of(ObligationDetails.Earlier earlier) {
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

        static CrossedRungView of(ObligationDetails.Crossed crossed) {
            return new CrossedRungView(crossed.rung(), crossed.rungDate(), crossed.outcome(), crossed.crossedAt());
        }
    }
}
