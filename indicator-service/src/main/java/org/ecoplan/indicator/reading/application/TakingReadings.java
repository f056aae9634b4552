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
import java.util.Set;
import java.util.SortedMap;
import org.ecoplan.indicator.breach.application.ChangedSeries;
import org.ecoplan.indicator.breach.application.JudgingBreaches;
import org.ecoplan.indicator.reading.domain.Admission;
import org.ecoplan.indicator.reading.domain.Intake;
import org.ecoplan.indicator.reading.domain.Plausibility;
import org.ecoplan.indicator.reading.domain.PushedRow;
import org.ecoplan.indicator.reading.domain.Reading;
import org.ecoplan.indicator.reading.domain.ReadingKey;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.indicator.registry.application.FedSeries;
import org.ecoplan.indicator.registry.application.WatchedSeries;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/**
 * Takes a push of readings in: one transaction with their judgement and what others hear of it. Each row gets
 * its verdict; the same push again changes nothing. The series of the push stay locked until the commit, so
 * that each series has one order of changes.
 */
@ApplicationScoped
public class TakingReadings {
    private final Pool pool;
    private final FedSeries series;
    private final Readings readings;
    private final JudgingBreaches judging;
    private final ServiceClock clock;

    TakingReadings(Pool pool, FedSeries series, Readings readings, JudgingBreaches judging, ServiceClock clock) {
        this.pool = pool;
        this.series = series;
        this.readings = readings;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Answers a verdict for each row, in the order of the rows.
     *
     * @param unreadable the verdicts on the rows that could not be read
     */
    public Uni<List<RowVerdict>> take(CallerScope feed, List<PushedRow> pushed, List<RowVerdict> unreadable) {
        Set<String> codes = pushed.stream().map(PushedRow::series).collect(toSet());
        Uni<List<RowVerdict>> taken = codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : pool.withTransaction(transaction ->
                        series.lock(feed, transaction, codes).flatMap(locked -> take(transaction, pushed, locked)));
        return taken.map(verdicts -> inOrder(unreadable, verdicts));
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

    private static List<ChangedSeries> changedSeries(Intake intake, List<WatchedSeries> locked) {
        return locked.stream()
                .filter(one -> intake.changed().containsKey(one.id()))
                .map(one ->
                        new ChangedSeries(one, requireNonNull(intake.changed().get(one.id()))))
                .toList();
    }

    private static Admission.Fed fed(WatchedSeries series) {
        WatchedSeries.ValueRange range = series.range();
        return new Admission.Fed(
                series.id(), Plausibility.of(range.missingCodes(), range.lowest(), range.highest(), range.drift()));
    }

    private static List<RowVerdict> inOrder(Collection<RowVerdict> refused, Collection<RowVerdict> taken) {
        List<RowVerdict> all = new ArrayList<>(refused);
        all.addAll(taken);
        all.sort(Comparator.comparingInt(RowVerdict::row));
        return all;
    }
}
