package org.ecoplan.task.ladder.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.assignment.application.OpenObligation;
import org.ecoplan.task.assignment.application.OpenObligations;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.ecoplan.task.ladder.domain.Crossing;
import org.ecoplan.task.ladder.domain.LadderPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Takes the open obligations of an organisation up the ladder. All obligations have been looked at up to the
 * organisation's watermark; the days after it are looked at by {@link #climb}, and what comes in late is taken
 * up to the mark by {@link #catchUp}.
 */
@ApplicationScoped
public class ClimbingLadder {
    static final String WATERMARK = "ladder";
    private static final int CHUNK = 500;

    private final LadderPolicy policy = LadderPolicy.standard();
    private final OpenObligations obligations;
    private final SpeakingRungs rungs;
    private final Watermarks watermarks;
    private final ServiceClock clock;

    ClimbingLadder(OpenObligations obligations, SpeakingRungs rungs, Watermarks watermarks, ServiceClock clock) {
        this.obligations = obligations;
        this.rungs = rungs;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    /** Takes new obligations of one organisation up to where the others stand. */
    @WithTransaction
    public Uni<Void> catchUp(String organisation, List<OpenObligation> late) {
        Map<LocalDate, List<OpenObligation>> byDeadline =
                late.stream().collect(Collectors.groupingBy(OpenObligation::deadline));
        return watermarks.hold(WATERMARK, organisation, clock.today()).flatMap(mark -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (Map.Entry<LocalDate, List<OpenObligation>> group : byDeadline.entrySet()) {
                List<Crossing> crossings = policy.crossedUpTo(mark, new Deadline(group.getKey()));
                all = all.flatMap(done -> rungs.speak(group.getValue(), crossings));
            }
            return all;
        });
    }

    /** Looks at the days after the last look up to and including today; runs in the watermark's transaction. */
    Uni<Void> climb(String organisation, LocalDate lastLooked, LocalDate today) {
        return obligations
                .deadlines(organisation, policy.earliestDeadline(lastLooked), policy.latestDeadline(today))
                .flatMap(deadlines -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (LocalDate deadline : deadlines) {
                        List<Crossing> crossings = policy.crossedSince(lastLooked, today, new Deadline(deadline));
                        all = crossings.isEmpty()
                                ? all
                                : all.flatMap(done -> climbAll(organisation, deadline, crossings, null));
                    }
                    return all;
                });
    }

    private Uni<Void> climbAll(
            String organisation, LocalDate deadline, List<Crossing> crossings, @Nullable ObligationId after) {
        return obligations
                .holdNext(organisation, deadline, after, CHUNK)
                .flatMap(chunk -> chunk.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : rungs.speak(chunk, crossings)
                                .flatMap(done -> climbAll(
                                        organisation,
                                        deadline,
                                        crossings,
                                        chunk.get(chunk.size() - 1).id())));
    }
}
