package org.ecoplan.plan.precedence.application;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanTargets;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.precedence.application.LevelsOfPlan.Place;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.Stricter;

/**
 * Which targets of a plan and of its superior may be about the same: of the same territory and date, by the likeness of the names
 * of their indicators. A person decides about each.
 */
@ApplicationScoped
public class ProposingPairs {
    private static final double ALIKE = 0.6;
    private static final int MOST = 500;

    private final IssuedPlans plans;
    private final SuperiorPlans superiors;
    private final Apart apart;

    ProposingPairs(IssuedPlans plans, SuperiorPlans superiors, Apart apart) {
        this.plans = plans;
        this.superiors = superiors;
        this.apart = apart;
    }

    /**
     * Two targets that may be about the same.
     *
     * @param likeness between 0 and 1
     */
    public record Pair(
            UUID targetId, Level own, UUID superiorTargetId, Level superior, double likeness, Stricter stricter) {}

    /** The most alike superior target for each of the plan, the most alike pair first, 500 at most. */
    @WithSession
    public Uni<Outcome<List<Pair>>> propose(CallerScope caller, UUID planId) {
        return plans.targets(caller, new PlanId(planId))
                .map(found ->
                        found.flatMap(plan -> caller.seesAllOf(plan.facts().organisation())
                                ? found
                                : Outcome.<PlanTargets>refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        own -> superiors
                                .find(caller, planId)
                                .flatMap(named -> named.map(one -> plans.targets(caller, new PlanId(one.superiorId())))
                                        .orElseGet(() ->
                                                Outcomes.refused(Refusal.conflict("NO_SUPERIOR_PLAN", "尚未指定上级方案"))))
                                .flatMap(other -> Outcomes.map(
                                        other,
                                        superior -> apart.compute(
                                                () -> pairs(LevelsOfPlan.of(own), LevelsOfPlan.of(superior)))))));
    }

    private static List<Pair> pairs(LevelsOfPlan own, LevelsOfPlan superior) {
        Map<Optional<LocalDate>, List<Map.Entry<Place, Level>>> byDate = superior.all().entrySet().stream()
                .collect(
                        groupingBy(entry -> Optional.ofNullable(entry.getValue().by())));
        return own.all().entrySet().stream()
                .flatMap(mine -> byDate
                        .getOrDefault(Optional.ofNullable(mine.getValue().by()), List.of())
                        .stream()
                        .filter(theirs -> isOfOneTerritory(mine.getValue(), theirs.getValue()))
                        .map(theirs -> pair(mine, theirs))
                        .filter(pair -> pair.likeness() >= ALIKE)
                        .max(comparingDouble(Pair::likeness))
                        .map(Stream::of)
                        .orElseGet(Stream::empty))
                .sorted(comparingDouble(Pair::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    private static boolean isOfOneTerritory(Level own, Level superior) {
        return Objects.equals(own.territory(), superior.territory());
    }

    private static Pair pair(Map.Entry<Place, Level> mine, Map.Entry<Place, Level> theirs) {
        return new Pair(
                mine.getKey().targetId(),
                mine.getValue(),
                theirs.getKey().targetId(),
                theirs.getValue(),
                PlanTargets.likeness(
                        mine.getValue().indicator(), theirs.getValue().indicator()),
                Stricter.of(mine.getValue(), theirs.getValue()));
    }
}
