package org.ecoplan.task.ladder.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.domain.Crossing;
import org.ecoplan.task.ladder.domain.LadderPolicy;
import org.ecoplan.task.ladder.domain.PlanLadders;
import org.ecoplan.task.obligation.application.Ladder;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.OpenObligations;

/**
 * Takes the open obligations of an organisation up the ladder. Two marks say how far: {@link #REACHED} is the day up to
 * which all obligations were looked at, {@link #HEADING} the day that a climb under way comes to. A climb first moves
 * the second mark, which waits for whoever is just bringing in obligations; those that come in after it take
 * themselves up to the second mark ({@link #catchUp}), so a climb in many transactions misses none.
 */
@ApplicationScoped
public class ClimbingLadder implements Ladder {
    static final String REACHED = "ladder";
    static final String HEADING = "ladder-heading";
    private static final int CHUNK = 1_000;

    private final KeptLadders kept;
    private final OpenObligations obligations;
    private final SpeakingRungs rungs;
    private final Watermarks watermarks;
    private final ServiceClock clock;

    ClimbingLadder(
            KeptLadders kept,
            OpenObligations obligations,
            SpeakingRungs rungs,
            Watermarks watermarks,
            ServiceClock clock) {
        this.kept = kept;
        this.obligations = obligations;
        this.rungs = rungs;
        this.watermarks = watermarks;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<Void> catchUp(List<OpenObligation> late) {
        return catchUp(late, crossing -> crossing);
    }

    @Override
    @WithTransaction
    public Uni<Void> resume(List<OpenObligation> back) {
        return catchUp(back, crossing -> crossing.rung().isOverdue() ? crossing : crossing.silent());
    }

    private Uni<Void> catchUp(List<OpenObligation> late, UnaryOperator<Crossing> told) {
        Map<String, List<OpenObligation>> byOrganisation =
                late.stream().collect(groupingBy(OpenObligation::organisation, TreeMap::new, toList()));
        return InOrder.each(byOrganisation.entrySet(), each -> catchUp(each.getKey(), each.getValue(), told));
    }

    private Uni<Void> catchUp(String organisation, List<OpenObligation> late, UnaryOperator<Crossing> told) {
        return watermarks
                .hold(HEADING, organisation, clock.today())
                .call(mark -> watermarks.atMost(REACHED, organisation, mark))
                .flatMap(mark -> kept.ofOrganisation(organisation)
                        .flatMap(ladders -> InOrder.each(
                                byStanding(late, ladders).entrySet(),
                                group -> catchUp(
                                        group.getValue(),
                                        group.getKey().crossedUpTo(mark).stream()
                                                .map(told)
                                                .toList()))));
    }

    private Uni<Void> catchUp(List<OpenObligation> late, List<Crossing> crossings) {
        return InOrder.inChunks(late, CHUNK, chunk -> rungs.speak(chunk, crossings));
    }

    private static Map<Standing, List<OpenObligation>> byStanding(
            List<OpenObligation> obligations, PlanLadders ladders) {
        return obligations.stream()
                .collect(groupingBy(each -> new Standing(ladders.of(each.planId()), each.deadline())));
    }

    /** Where obligations stand that have crossed the same rungs. */
    private record Standing(LadderPolicy ladder, LocalDate deadline) {
        List<Crossing> crossedUpTo(LocalDate mark) {
            return ladder.crossedUpTo(mark, new Deadline(deadline));
        }
    }

    /** The climb of an organisation up to a day that it is heading for. */
    Climb climb(String organisation, LocalDate day) {
        return new Climb(organisation, day, kept, obligations, rungs, watermarks);
    }

    /** Says to whoever comes in from now on that the organisation is on its way to that day. */
    @WithTransaction
    Uni<Void> headFor(String organisation, LocalDate day) {
        return watermarks
                .place(HEADING, organisation, day)
                .flatMap(placed -> watermarks.atMost(REACHED, organisation, day))
                .replaceWithVoid();
    }
}
