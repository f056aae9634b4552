package org.ecoplan.plan.picture.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Kind;
import org.ecoplan.plan.picture.domain.Step;
import org.ecoplan.plan.picture.domain.Subject;
import org.ecoplan.plan.picture.domain.Told;
import org.jspecify.annotations.Nullable;

/** What an event of indicator-service tells the picture; a breach that belongs to no plan tells it nothing. */
final class IndicatorTold {
    private IndicatorTold() {}

    static Told of(IndicatorBreached e) {
        return breach(e.breachId(), e.planId(), e.taskId(), e.organisation(), e.indicator(), e.unitCodes())
                .and(fact(e.planId(), e.breachId(), Step.OPENED, e.observedAt()));
    }

    static Told of(IndicatorRecovered e) {
        return Told.of(Fact.of(e.breachId(), Step.RECOVERED, e.observedAt()));
    }

    static Told of(BreachWithdrawn e) {
        return breach(e.breachId(), e.planId(), e.taskId(), e.organisation(), e.indicator(), e.unitCodes())
                .and(fact(e.planId(), e.breachId(), Step.BREACH_WITHDRAWN, e.observedAt()));
    }

    private static Told fact(@Nullable UUID planId, UUID breachId, Step step, Instant at) {
        return planId == null ? new Told(List.of(), List.of()) : Told.of(Fact.of(breachId, step, at));
    }

    private static Told breach(
            UUID id,
            @Nullable UUID planId,
            @Nullable UUID taskId,
            String organisation,
            String indicator,
            List<String> units) {
        return planId == null
                ? new Told(List.of(), List.of())
                : Told.ofAll(units.stream()
                        .map(unit -> Told.of(new Subject(
                                Kind.BREACH,
                                id,
                                unit,
                                planId,
                                organisation,
                                taskId,
                                null,
                                null,
                                "",
                                "",
                                indicator,
                                null,
                                0))));
    }
}
