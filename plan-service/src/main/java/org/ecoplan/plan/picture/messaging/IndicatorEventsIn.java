package org.ecoplan.plan.picture.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.ecoplan.events.BreachWithdrawn;
import org.ecoplan.events.IndicatorBreached;
import org.ecoplan.events.IndicatorRecovered;
import org.ecoplan.events.PeriodValueComputed;
import org.ecoplan.events.TargetEvaluated;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kit.messaging.EventConsumer;
import org.ecoplan.kit.messaging.Inbox;
import org.ecoplan.kit.messaging.Reactions;
import org.ecoplan.plan.picture.application.MeasuredValue;
import org.ecoplan.plan.picture.application.MeasuredValues;
import org.ecoplan.plan.picture.application.TakingInPicture;
import org.ecoplan.plan.picture.application.TargetStanding;
import org.ecoplan.plan.picture.application.TargetStandings;
import org.ecoplan.plan.picture.domain.Told;

/** What indicator-service tells: breaches of what a plan set, their end, those that never were, and what was reached. */
@ApplicationScoped
class IndicatorEventsIn implements EventConsumer {
    private final Inbox inbox;
    private final TakingInPicture picture;
    private final MeasuredValues values;
    private final TargetStandings standings;
    private final Reactions reactions;

    IndicatorEventsIn(Inbox inbox, TakingInPicture picture, MeasuredValues values, TargetStandings standings) {
        this.inbox = inbox;
        this.picture = picture;
        this.values = values;
        this.standings = standings;
        this.reactions = Reactions.none()
                .onSet(IndicatorBreached.class, set(IndicatorTold::of))
                .onSet(IndicatorRecovered.class, set(IndicatorTold::of))
                .onSet(BreachWithdrawn.class, set(IndicatorTold::of))
                .onSet(PeriodValueComputed.class, this::take)
                .onSet(TargetEvaluated.class, this::stand);
    }

    private Uni<Void> stand(List<TargetEvaluated> told) {
        return standings.keep(told.stream().map(IndicatorEventsIn::standing).toList());
    }

    private static TargetStanding standing(TargetEvaluated told) {
        String period = told.actualPeriod();
        return new TargetStanding(
                told.planId(),
                told.targetId(),
                told.organisation(),
                told.revision(),
                told.state(),
                told.actual(),
                period,
                period == null ? null : ReportingPeriod.parse(period).end(),
                told.completion());
    }

    private Uni<Void> take(List<PeriodValueComputed> told) {
        return values.keep(told.stream().flatMap(IndicatorEventsIn::measured).toList());
    }

    private static Stream<MeasuredValue> measured(PeriodValueComputed told) {
        return told.targets().stream()
                .map(target -> new MeasuredValue(
                        target.planId(),
                        target.targetId(),
                        told.organisation(),
                        told.series(),
                        told.section() == null ? told.station() : told.section(),
                        told.period(),
                        told.from(),
                        told.to(),
                        told.value(),
                        told.unit(),
                        told.valid(),
                        told.revision()));
    }

    private <E extends Record> Reactions.SetReaction<E> set(Function<E, Told> told) {
        return events -> picture.take(Told.ofAll(events.stream().map(told)));
    }

    @Override
    public String consumer() {
        return "picture";
    }

    @Override
    public Reactions reactions() {
        return reactions;
    }

    @Incoming("indicator-events")
    Uni<Void> on(ConsumerRecords<String, String> received) {
        return inbox.take(consumer(), received, reactions);
    }
}
