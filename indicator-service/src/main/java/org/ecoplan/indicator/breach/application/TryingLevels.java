package org.ecoplan.indicator.breach.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.GoodReadings.Excerpt;
import org.ecoplan.indicator.breach.application.GoodReadings.Slice;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Finding;
import org.ecoplan.indicator.breach.domain.LevelRule;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.OpenJudgement.Page;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * Holds readings that are there against a level as if nothing had been told of it, by the walk that judges (试算). One series after
 * the other, each up to a bound; nothing is kept.
 */
@ApplicationScoped
public class TryingLevels {
    /** More than two years of hours. */
    static final int MOST_READINGS = 20_000;

    private static final int MOST_SHOWN = 50;

    private final Pool pool;
    private final GoodReadings readings;
    private final Apart apart;

    TryingLevels(Pool pool, GoodReadings readings, Apart apart) {
        this.pool = pool;
        this.readings = readings;
        this.apart = apart;
    }

    /**
     * What is tried.
     *
     * @param from first local day of observation, {@code to} the last one
     */
    public record Level(
            Comparator comparator,
            BigDecimal limit,
            @Nullable BigDecimal limitMax,
            int recoveryCount,
            LocalDate from,
            LocalDate to) {}

    /** @param until absent where it would still be open at the end of the days */
    public record Stretch(
            Instant since, BigDecimal value, @Nullable Instant until) {}

    /**
     * What a series would have shown.
     *
     * @param readings how many were held against the level
     * @param opened how many breaches would have been opened, {@code closed} how many of them closed
     * @param first the first of them
     * @param more whether there are more readings than are tried, so that what follows is not known
     */
    public record Tried(int readings, int opened, int closed, List<Stretch> first, boolean more) {
        public static final Tried NONE = new Tried(0, 0, 0, List.of(), false);
    }

    public Uni<Map<SeriesId, Tried>> of(Level level, List<SeriesId> series) {
        Map<SeriesId, Tried> tried = new HashMap<>();
        return InOrder.each(series, one -> of(level, one).invoke(found -> tried.put(one, found)))
                .replaceWith(tried);
    }

    private Uni<Tried> of(Level level, SeriesId series) {
        Instant from = level.from().atStartOfDay(ChinaTime.ZONE).toInstant();
        Instant to =
                level.to().plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusNanos(1_000);
        Slice slice = new Slice(series, from, to, 0, MOST_READINGS);
        return pool.withTransaction(transaction -> readings.excerpts(transaction, Set.of(slice)))
                .flatMap(found -> apart.compute(() -> tried(level, from, to, found.get(slice))));
    }

    private static Tried tried(Level level, Instant from, Instant to, @Nullable Excerpt found) {
        if (found == null || found.values().isEmpty()) {
            return Tried.NONE;
        }
        LevelRule rule = new LevelRule(
                level.comparator(), level.limit(), level.limitMax(), level.from(), level.to(), level.recoveryCount());
        List<Observation> observations = found.values().stream()
                .map(one -> new Observation(one.at(), one.value(), one.undetected()))
                .toList();
        List<Stretch> stretches = OpenJudgement.of(from, to)
                .judge(rule, List.of(), Page.last(List.of(), observations), () -> new BreachId(UUID.randomUUID()))
                .findings()
                .stream()
                .filter(Finding.Began.class::isInstance)
                .map(Finding.Began.class::cast)
                .map(began -> new Stretch(
                        began.breach().since(),
                        began.breach().trigger().value(),
                        began.breach().until()))
                .toList();
        return new Tried(
                observations.size(),
                stretches.size(),
                (int) stretches.stream().filter(one -> one.until() != null).count(),
                stretches.stream().limit(MOST_SHOWN).toList(),
                found.more());
    }
}
