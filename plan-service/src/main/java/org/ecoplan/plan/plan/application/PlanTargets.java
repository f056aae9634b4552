package org.ecoplan.plan.plan.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.Likeness;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.Target;
import org.jspecify.annotations.Nullable;

/**
 * The targets that stand in an issued plan, those outside the tasks first.
 *
 * @param version of the plan, which every change moves on
 */
public record PlanTargets(
        PlanFacts facts,
        long version,
        String title,
        @Nullable String documentNumber,
        List<Stated> targets) {

    /**
     * A target as it stands now.
     *
     * @param comparator QUALITATIVE where no figure of ours can be held against the level
     * @param everyPeriod must hold all the time
     */
    public record Stated(
            UUID id,
            String indicator,
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            @Nullable String baseline,
            @Nullable LocalDate by,
            boolean everyPeriod,
            List<OfTerritory> territories,
            String quote) {

        static Stated of(Item<Target> item) {
            Target target = item.current();
            return new Stated(
                    item.id().value(),
                    target.indicator(),
                    target.comparator().shared().orElse(Comparator.QUALITATIVE),
                    target.value(),
                    target.valueMax(),
                    target.unit(),
                    target.baseline(),
                    target.by(),
                    target.everyPeriod(),
                    target.territories().stream()
                            .map(one -> new OfTerritory(one.territory(), one.value()))
                            .toList(),
                    target.quote());
        }
    }

    /** The figure of one territory (分地区目标). */
    public record OfTerritory(String territory, BigDecimal value) {}

    static PlanTargets of(PlanFacts facts, Plan plan) {
        PlanHeader header = plan.tree().header().current();
        return new PlanTargets(
                facts,
                plan.version(),
                Objects.requireNonNullElse(header.title(), ""),
                header.documentNumber(),
                Stream.concat(
                                plan.tree().headlineTargets().stream(),
                                plan.tree().tasks().stream()
                                        .filter(PlanTask::stands)
                                        .flatMap(task -> task.targets().stream()))
                        .filter(Item::stands)
                        .map(Stated::of)
                        .toList());
    }

    /** How much the names of two indicators are alike, between 0 and 1. */
    public static double likeness(String one, String other) {
        return Math.round(100 * Likeness.ofWords(one, other)) / 100.0;
    }
}
