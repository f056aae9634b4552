package org.ecoplan.indicator.reading.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ecoplan.indicator.breach.application.ChangedSeries;
import org.ecoplan.indicator.breach.application.GoodReadings.Measured;
import org.ecoplan.indicator.breach.application.JudgingBreaches;
import org.ecoplan.indicator.evaluation.application.DuePeriods;
import org.ecoplan.indicator.reading.application.PushKeys.PushKey;
import org.ecoplan.indicator.reading.application.PushKeys.Used;
import org.ecoplan.indicator.reading.domain.Admission;
import org.ecoplan.indicator.reading.domain.Intake;
import org.ecoplan.indicator.reading.domain.Plausibility;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.Reading;
import org.ecoplan.indicator.reading.domain.ReadingKey;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.ecoplan.indicator.registry.application.FedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * Takes a push of readings in: one transaction with their judgement, what others hear of it and
 * the periods that it changes. Each row gets
 * its verdict; the same push again changes nothing, and one with the same key is answered as before. The series of the push stay locked until the commit, so
 * that each series has one order of changes.
 */
@ApplicationScoped
public class TakingReadings {
    private static final Pattern PER = Pattern.compile("[/／每]");

    private final Pool pool;
    private final FedSeries series;
    private final Readings readings;
    private final JudgingBreaches judging;
    private final DuePeriods periods;
    private final PushKeys keys;
    private final ServiceClock clock;

    TakingReadings(
            Pool pool,
            FedSeries series,
            Readings readings,
            JudgingBreaches judging,
            DuePeriods periods,
            PushKeys keys,
            ServiceClock clock) {
        this.pool = pool;
        this.keys = keys;
        this.series = series;
        this.readings = readings;
        this.judging = judging;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * A push as it was read.
     *
     * @param unreadable the verdicts on the rows that could not be read
     * @param key absent when the feed gave none
     */
    public record Push(
            List<PushedRow> rows,
            List<RowVerdict> unreadable,
            @Nullable PushKey key) {}

    /**
     * What became of a push.
     *
     * @param verdicts one for each row, in the order of the rows
     * @param replayed whether this is the answer to the same push before
     */
    public record Taken(List<RowVerdict> verdicts, boolean replayed) {}

    /** Refuses a key that was used for another push. */
    public Uni<Outcome<Taken>> take(CallerScope feed, Push push) {
        PushKey key = push.key();
        if (key != null) {
            return pool.withTransaction(transaction -> keys.take(feed, transaction, key)
                    .flatMap(used -> used.map(before -> answerAgain(key, before))
                            .orElseGet(() -> takeAndKeep(feed, transaction, push, key))));
        }
        return push.rows().isEmpty()
                ? Uni.createFrom().item(Outcome.done(new Taken(push.unreadable(), false)))
                : pool.withTransaction(
                        transaction -> takeOnce(feed, transaction, push).map(Outcome::done));
    }

    private static Uni<Outcome<Taken>> answerAgain(PushKey key, Used used) {
        return Uni.createFrom()
                .item(
                        used.contentHash().equals(key.contentHash())
                                ? Outcome.done(new Taken(used.verdicts(), true))
                                : Outcome.refused(Refusal.invalid(
                                        "IDEMPOTENCY_KEY_REUSED", "同一 Idempotency-Key 已用于不同内容的请求", "")));
    }

    private Uni<Outcome<Taken>> takeAndKeep(CallerScope feed, SqlConnection transaction, Push push, PushKey key) {
        return takeOnce(feed, transaction, push)
                .call(taken -> keys.keep(feed, transaction, key, taken.verdicts()))
                .map(Outcome::done);
    }

    private Uni<Taken> takeOnce(CallerScope feed, SqlConnection transaction, Push push) {
        Set<String> codes = push.rows().stream().map(PushedRow::series).collect(toSet());
        return series.lock(feed, transaction, codes)
                .flatMap(locked -> take(transaction, push.rows(), locked))
                .map(verdicts -> new Taken(inOrder(push.unreadable(), verdicts), false));
    }

    private Uni<List<RowVerdict>> take(SqlConnection transaction, List<PushedRow> pushed, List<WatchedSeries> locked) {
        Instant now = clock.now();
        Admission admission =
                Admission.of(pushed, locked.stream().collect(toMap(WatchedSeries::code, TakingReadings::fed)), now);
        if (admission.admitted().isEmpty()) {
            return Uni.createFrom().item(admission.others());
        }
        return store(transaction, admission)
                .flatMap(intake -> readings.revise(transaction, intake, now)
                        .flatMap(done -> judging.judge(transaction, changedSeries(intake, locked)))
                        .flatMap(done -> periods.note(transaction, changedTimes(intake), now))
                        .replaceWith(() -> inOrder(admission.others(), intake.verdicts())));
    }

    private Uni<Intake> store(SqlConnection transaction, Admission admission) {
        SortedMap<ReadingKey, Reading> rows = admission.readings();
        return readings.insert(transaction, rows)
                .flatMap(added -> readings.find(
                        transaction,
                        rows.keySet().stream()
                                .filter(key -> !added.contains(key))
                                .toList()))
                .flatMap(stored -> readings.outdated(transaction, Intake.revisions(admission.admitted(), stored))
                        .map(outdated -> Intake.of(admission.admitted(), stored, outdated)));
    }

    private static Map<SeriesId, Set<Instant>> changedTimes(Intake intake) {
        return intake.changed().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, series -> series.getValue().keySet()));
    }

    private static List<ChangedSeries> changedSeries(Intake intake, List<WatchedSeries> locked) {
        return locked.stream()
                .filter(one -> intake.changed().containsKey(one.id()))
                .map(one -> new ChangedSeries(
                        one, measured(requireNonNull(intake.changed().get(one.id())))))
                .toList();
    }

    private static SortedMap<Instant, Optional<Measured>> measured(SortedMap<Instant, Optional<Reading>> changed) {
        SortedMap<Instant, Optional<Measured>> good = new TreeMap<>();
        changed.forEach((at, reading) ->
                good.put(at, reading.map(known -> new Measured(at, known.value(), known.undetected()))));
        return good;
    }

    private static Admission.Fed fed(WatchedSeries series) {
        WatchedSeries.ValueRange range = series.range();
        return new Admission.Fed(
                series.id(),
                Plausibility.of(range.missingCodes(), range.lowest(), range.highest(), range.drift()),
                isConcentration(series.unit()),
                noteOf(series));
    }

    /** An amount of something in another, such as mg/L. */
    private static boolean isConcentration(@Nullable String unit) {
        return unit != null && PER.matcher(unit).find();
    }

    private static @Nullable Reason noteOf(WatchedSeries series) {
        if (series.composed()) {
            return Reason.COMPOSED_SERIES;
        }
        if (series.plansClosed()) {
            return Reason.PLAN_CLOSED;
        }
        return series.rules().isEmpty() ? Reason.NOT_JUDGED : null;
    }

    private static List<RowVerdict> inOrder(Collection<RowVerdict> refused, Collection<RowVerdict> taken) {
        List<RowVerdict> all = new ArrayList<>(refused);
        all.addAll(taken);
        all.sort(Comparator.comparingInt(RowVerdict::row));
        return all;
    }
}
