package org.ecoplan.plan.precedence.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.plan.plan.application.PlanTargets;
import org.ecoplan.plan.plan.application.PlanTargets.Stated;
import org.ecoplan.plan.precedence.domain.Level;
import org.ecoplan.plan.precedence.domain.SourceDocument;
import org.jspecify.annotations.Nullable;

/** The targets of a plan as levels: the figure of each territory is one of its own. */
final class LevelsOfPlan {
    private final PlanTargets plan;
    private final Map<Place, Level> levels = new LinkedHashMap<>();

    /**
     * Where a level stands.
     *
     * @param territory absent for the target as a whole
     */
    record Place(UUID targetId, @Nullable String territory) {}

    private LevelsOfPlan(PlanTargets plan) {
        this.plan = plan;
    }

    static LevelsOfPlan of(PlanTargets plan) {
        LevelsOfPlan all = new LevelsOfPlan(plan);
        plan.targets().forEach(all::add);
        return all;
    }

    Map<Place, Level> all() {
        return levels;
    }

    Optional<Level> find(UUID targetId, @Nullable String territory) {
        return Optional.ofNullable(levels.get(new Place(targetId, territory)));
    }

    SourceDocument source(UUID targetId) {
        return new SourceDocument(
                plan.title(), plan.documentNumber(), plan.facts().id().value(), targetId);
    }

    private void add(Stated stated) {
        levels.put(new Place(stated.id(), null), level(stated, null, stated.value()));
        stated.territories()
                .forEach(one -> levels.put(
                        new Place(stated.id(), one.territory()), level(stated, one.territory(), one.value())));
    }

    private Level level(Stated target, @Nullable String territory, @Nullable BigDecimal value) {
        LocalDate by = target.by();
        return new Level(
                target.indicator(),
                territory,
                target.comparator(),
                value,
                territory == null ? target.valueMax() : null,
                target.unit(),
                target.baseline(),
                by == null ? plan.facts().periodEnd() : by,
                target.everyPeriod(),
                target.quote());
    }
}
