package org.ecoplan.task.ladder.application;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.failure.TransientFailures;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.task.ladder.domain.LadderPolicy;
import org.ecoplan.task.ladder.domain.PlanLadders;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.OpenObligations;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way of one organisation's obligations from its last look up to a day, one chunk a transaction. A chunk that fails
 * for good is halved until the obligation is found that cannot be told; it is left behind, the others are told, and the
 * mark stays where it was, so that the next climb tries again. One climb is walked by one caller at a time.
 */
final class Climb {
    private static final Logger LOG = Logger.getLogger(Climb.class);
    private static final int CHUNK = 1_000;

    private final String organisation;
    private final LocalDate upTo;
    private final KeptLadders kept;
    private final OpenObligations obligations;
    private final SpeakingRungs rungs;
    private final Watermarks watermarks;

    private Place place = new Place(LocalDate.MIN, PlanLadders.standard(), List.of(), null);
    private @Nullable Place behind;
    private List<OpenObligation> chunk = List.of();
    private int limit = CHUNK;
    private int untold;

    Climb(
            String organisation,
            LocalDate upTo,
            KeptLadders kept,
            OpenObligations obligations,
            SpeakingRungs rungs,
            Watermarks watermarks) {
        this.organisation = organisation;
        this.upTo = upTo;
        this.kept = kept;
        this.obligations = obligations;
        this.rungs = rungs;
        this.watermarks = watermarks;
    }

    /** Does the next chunk; answers whether there is more. */
    Uni<Boolean> next() {
        behind = null;
        chunk = List.of();
        return watermarks
                .advanceByPiece(ClimbingLadder.REACHED, organisation, upTo, this::takeChunk)
                .map(this::goOn)
                .onFailure(failure -> !chunk.isEmpty() && !TransientFailures.isTransient(failure))
                .recoverWithItem(this::narrow);
    }

    private Uni<Boolean> takeChunk(LocalDate lastLooked) {
        return placeFrom(lastLooked).flatMap(here -> {
            place = here;
            return here.deadlines().isEmpty()
                    ? end()
                    : takeChunk(here, here.deadlines().get(0));
        });
    }

    private Uni<Place> placeFrom(LocalDate lastLooked) {
        return place.lastLooked().equals(lastLooked)
                ? Uni.createFrom().item(place)
                : kept.ofOrganisation(organisation)
                        .flatMap(ladders -> obligations
                                .deadlinesAmong(organisation, ladders.deadlinesCrossedSince(lastLooked, upTo))
                                .map(deadlines -> new Place(lastLooked, ladders, deadlines, null)));
    }

    private Uni<Boolean> takeChunk(Place here, LocalDate deadline) {
        return obligations
                .holdNext(organisation, deadline, upTo, here.after(), limit)
                .invoke(held -> {
                    chunk = held;
                    behind = held.size() < limit ? here.atNextDeadline() : here.behind(held.get(held.size() - 1));
                })
                .call(held -> speak(here, deadline, held))
                .replaceWith(false);
    }

    /** Each plan's obligations by the plan's ladder; those of all plans without their own together. */
    private Uni<Void> speak(Place here, LocalDate deadline, List<OpenObligation> held) {
        Map<LadderPolicy, List<OpenObligation>> byLadder =
                held.stream().collect(groupingBy(each -> here.ladders().of(each.planId())));
        return InOrder.each(
                byLadder.entrySet(),
                each -> rungs.speak(
                        each.getValue(), each.getKey().crossedSince(here.lastLooked(), upTo, new Deadline(deadline))));
    }

    /** The mark may move when all were told and nobody has turned the organisation to another day meanwhile. */
    private Uni<Boolean> end() {
        if (untold > 0) {
            return Uni.createFrom()
                    .failure(new IllegalStateException(untold + " obligations of " + organisation + " cannot be told"));
        }
        return watermarks.standsOn(ClimbingLadder.HEADING, organisation, upTo).invoke(moves -> {
            if (!moves) {
                LOG.infof("the climb of %s to %s is given up for another day", organisation, upTo);
            }
        });
    }

    private boolean goOn(boolean more) {
        if (behind == null) {
            return false;
        }
        place = behind;
        limit = Math.min(CHUNK, limit * 2);
        return more;
    }

    private boolean narrow(Throwable failure) {
        if (chunk.size() > 1) {
            limit = chunk.size() / 2;
            return true;
        }
        OpenObligation alone = chunk.get(0);
        LOG.errorf(failure, "obligation %s of %s cannot be told", alone.id().value(), organisation);
        untold++;
        place = place.behind(alone);
        return true;
    }

    /**
     * How far a climb has come.
     *
     * @param ladders by which it climbs
     * @param deadlines those that are not done, earliest first
     * @param after the last obligation of the first deadline that is done
     */
    private record Place(
            LocalDate lastLooked,
            PlanLadders ladders,
            List<LocalDate> deadlines,
            @Nullable ObligationId after) {

        Place behind(OpenObligation obligation) {
            return new Place(lastLooked, ladders, deadlines, obligation.id());
        }

        Place atNextDeadline() {
            return new Place(lastLooked, ladders, deadlines.subList(1, deadlines.size()), null);
        }
    }
}
