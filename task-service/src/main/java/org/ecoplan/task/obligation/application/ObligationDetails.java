package org.ecoplan.task.obligation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.obligation.domain.CrossedRung;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.Obligation;
import org.ecoplan.task.obligation.domain.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is shown.
 *
 * @param sourceId the target, milestone or repeated duty that sets it; the task itself for the end of the plan
 * @param deadline last day, local date in Asia/Shanghai
 * @param provisional whether the calendar of one of its years is not published yet
 * @param metAt since when it is said to be reached, absent when it is not
 * @param suspended why its clock stands still or is about to, absent where it goes on or nothing is due
 */
public record ObligationDetails(
        UUID id,
        UUID sourceId,
        String what,
        String kind,
        String strength,
        LocalDate deadline,
        int deadlineVersion,
        boolean provisional,
        List<Earlier> earlierDeadlines,
        String state,
        @Nullable Instant metAt,
        @Nullable ClaimDetails claim,
        @Nullable Suspended suspended,
        List<Crossed> crossedRungs) {

    static ObligationDetails of(Obligation obligation) {
        return new ObligationDetails(
                obligation.id().value(),
                obligation.source().id(),
                obligation.what(),
                obligation.source().kind().name(),
                obligation.strength().name(),
                obligation.deadline().lastDay(),
                obligation.due().version(),
                obligation.due().provisional(),
                obligation.due().earlier().stream().map(Earlier::of).toList(),
                obligation.state().name(),
                obligation.claim() == null ? null : obligation.claim().at(),
                obligation.claim() == null ? null : ClaimDetails.of(obligation.claim()),
                obligation.standstill() == null || !obligation.isDue() ? null : Suspended.of(obligation.standstill()),
                obligation.crossedRungs().stream().map(Crossed::of).toList());
    }

    /**
     * What it rests on that it counts as reached.
     *
     * @param standing CLAIMED by the unit alone, or ACCEPTED by another party
     * @param reportId the report that says so, absent where that was not kept
     */
    public record ClaimDetails(
            String standing,
            @Nullable UUID reportId,
            @Nullable Instant acceptedAt) {
        static ClaimDetails of(Obligation.Claim claim) {
            return new ClaimDetails(claim.standing().name(), claim.report(), claim.acceptedAt());
        }
    }

    /**
     * That the clock stands still, or is about to.
     *
     * @param from the first day
     * @param expectedEnd last day as it is expected
     */
    public record Suspended(UUID suspensionId, LocalDate from, LocalDate expectedEnd, String grounds) {

        /** Whether it stands still on that day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from);
        }

        static Suspended of(Standstill still) {
            return new Suspended(still.suspension(), still.from(), still.until(), still.grounds());
        }
    }

    /**
     * A deadline that was replaced, and why.
     *
     * @param stoodStill the days on which the clock stood still, where it was replaced for these
     */
    public record Earlier(
            int version,
            LocalDate lastDay,
            Instant replacedAt,
            String reason,
            @Nullable StoodStill stoodStill) {
        static Earlier of(DueDate.Earlier earlier) {
            DueDate.StoodStill stood = earlier.stoodStill();
            return new Earlier(
                    earlier.version(),
                    earlier.lastDay(),
                    earlier.replacedAt(),
                    earlier.reason(),
                    stood == null ? null : new StoodStill(stood.from(), stood.lastDay()));
        }
    }

    /** The days on which a clock stood still, both included. */
    public record StoodStill(LocalDate from, LocalDate lastDay) {}

    /** A rung that it has crossed. */
    public record Crossed(String rung, LocalDate rungDate, String outcome, Instant crossedAt) {
        static Crossed of(CrossedRung crossed) {
            return new Crossed(
                    crossed.rung(), crossed.rungDate(), crossed.outcome().name(), crossed.crossedAt());
        }
    }
}
