package org.ecoplan.indicator.evaluation.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.ecoplan.events.PeriodValueComputed;
import org.ecoplan.events.PeriodValueComputed.MeasuredTarget;
import org.ecoplan.indicator.evaluation.application.DuePeriods.OfSeries;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.Described;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.Revision;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.Target;
import org.ecoplan.indicator.evaluation.application.KeptPeriodValues.Told;
import org.ecoplan.indicator.evaluation.domain.composed.Composition;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodRule;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.kit.work.Worker;
import org.ecoplan.kit.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Computes the value of each period that has ended, or of which readings came or changed since, always from all its readings;
 * keeps it and tells it, where it says something else than before. One period a transaction, which holds the lock of the
 * series as pushes do: a restart or a second instance goes on with the next.
 */
@ApplicationScoped
public class TellingPeriodValues {
    private static final Duration LIMIT_OF_A_PERIOD = Duration.ofSeconds(30);
    private static final Duration REST_AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Pool pool;
    private final DuePeriods due;
    private final KeptPeriodValues kept;
    private final ReadingsInQuestion readings;
    private final PeriodRules rules;
    private final ComposedFigures composed;
    private final SandDustDays sandDust;
    private final Apart apart;
    private final Outbox outbox;
    private final ServiceClock clock;
    private final Worker worker;
    private final Worker measuring;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong ageSeconds = new AtomicLong();

    TellingPeriodValues(
            Pool pool,
            DuePeriods due,
            KeptPeriodValues kept,
            ReadingsInQuestion readings,
            PeriodRules rules,
            ComposedFigures composed,
            SandDustDays sandDust,
            Apart apart,
            Outbox outbox,
            ServiceClock clock,
            Workers workers,
            MeterRegistry meters) {
        this.pool = pool;
        this.due = due;
        this.kept = kept;
        this.readings = readings;
        this.rules = rules;
        this.composed = composed;
        this.sandDust = sandDust;
        this.apart = apart;
        this.outbox = outbox;
        this.clock = clock;
        this.worker = workers.named("period values", LIMIT_OF_A_PERIOD);
        this.measuring = workers.named("measuring of period values", LIMIT_OF_A_PERIOD);
        meters.gauge("ecoplan.period.values.waiting", waiting);
        meters.gauge("ecoplan.period.values.age.seconds", ageSeconds);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return InOrder.whileTrue(this::period).onFailure().recoverWithNull().replaceWithVoid();
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return measuring.job(() -> due.waiting(clock.now())
                .invoke(left -> {
                    waiting.set(left.periods());
                    ageSeconds.set(left.ageSeconds());
                })
                .replaceWithVoid());
    }

    /** Computes the next one; answers whether there was one. */
    private Uni<Boolean> period() {
        AtomicReference<@Nullable OfSeries> at = new AtomicReference<>();
        return worker.step(() -> pool.withTransaction(transaction -> due.next(transaction, clock.now())
                        .flatMap(next -> next.map(period -> {
                                    at.set(period);
                                    return period(transaction, period).replaceWith(true);
                                })
                                .orElseGet(() -> Uni.createFrom().item(false)))))
                .onFailure()
                .call(failure -> {
                    OfSeries failed = at.get();
                    return failed == null
                            ? Uni.createFrom().voidItem()
                            : due.postpone(failed, clock.now().plus(REST_AFTER_A_FAILURE));
                });
    }

    private Uni<Void> period(SqlConnection transaction, OfSeries period) {
        return kept.describe(transaction, period.series()).flatMap(series -> {
            Composition composition = series.composition();
            if (composition != null) {
                return due.ofItsYear(transaction, period, clock.now())
                        .flatMap(all -> composed(transaction, all, series, composition));
            }
            MeasuredFactor factor = series.factor();
            return factor == null || factor.water() != null
                    ? measured(transaction, period, series, Set.of())
                    : sandDust.within(series.organisation(), period.period(), null)
                            .flatMap(marked -> measured(transaction, period, series, marked));
        });
    }

    private Uni<Void> measured(
            SqlConnection transaction, OfSeries period, Described series, Set<LocalDate> sandDustDays) {
        Optional<Outcome<PeriodRule>> rule =
                rules.of(series.factor(), series.unit(), period.period().to(), sandDustDays);
        return rule.isEmpty()
                ? due.park(transaction, period)
                : value(transaction, period, rule.get())
                        .flatMap(value -> tell(transaction, period, series, value))
                        .flatMap(told -> due.done(transaction, period));
    }

    /** All that is due of a year together: each stands on the same days. */
    private Uni<Void> composed(
            SqlConnection transaction, List<OfSeries> all, Described series, Composition composition) {
        List<Period> periods = all.stream().map(OfSeries::period).toList();
        return composed.of(
                        series.organisation(), composition, new ComposedFigures.Question(periods, LocalDate.MAX, null))
                .flatMap(found -> InOrder.each(
                        IntStream.range(0, all.size()).boxed().toList(),
                        place -> tell(
                                        transaction,
                                        all.get(place),
                                        series,
                                        found.fold(
                                                figures -> figures.get(place).asPeriodValue(),
                                                refusal -> none(all.get(place), refusal)))
                                .flatMap(told -> due.done(transaction, all.get(place)))));
    }

    private Uni<PeriodValue> value(SqlConnection transaction, OfSeries period, Outcome<PeriodRule> rule) {
        return readings.find(transaction, period.series(), period.period())
                .flatMap(found -> apart.compute(() -> rule.flatMap(
                                known -> found.map(values -> known.valueOf(period.period(), values)))
                        .fold(value -> value, refusal -> none(period, refusal))));
    }

    private static PeriodValue none(OfSeries period, Refusal refusal) {
        return new PeriodValue(period.period(), "无法统计", null, 0, "监测值", List.of(refusal.title()), List.of());
    }

    private Uni<Void> tell(SqlConnection transaction, OfSeries period, Described series, PeriodValue value) {
        Told now = Told.of(value, series.targets().stream().map(Target::id).toList());
        return kept.newest(transaction, period).flatMap(before -> {
            if (before.filter(known -> known.told().saysTheSameAs(now)).isPresent()) {
                return Uni.createFrom().voidItem();
            }
            Instant knownAt = clock.now();
            Revision revision = new Revision(before.map(Revision::revision).orElse(0) + 1, now);
            return kept.keep(transaction, period, revision, knownAt)
                    .flatMap(done -> outbox.appendAll(
                            transaction,
                            List.of(new Outgoing(
                                    series.code(), series.organisation(), eventOf(series, value, revision, knownAt)))));
        });
    }

    private static PeriodValueComputed eventOf(
            Described series, PeriodValue value, Revision revision, Instant knownAt) {
        return new PeriodValueComputed(
                series.code(),
                series.organisation(),
                series.indicator(),
                series.unit(),
                series.station(),
                series.section(),
                value.period().toString(),
                value.period().from(),
                value.period().to(),
                value.statistic(),
                value.value(),
                value.isValid(),
                value.counted(),
                value.of(),
                value.lacking(),
                revision.told().standards(),
                knownAt,
                revision.revision(),
                series.targets().stream()
                        .map(target ->
                                new MeasuredTarget(target.planId(), target.taskId(), target.id(), target.territory()))
                        .toList());
    }
}
