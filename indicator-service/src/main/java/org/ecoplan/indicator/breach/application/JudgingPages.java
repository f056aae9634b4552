package org.ecoplan.indicator.breach.application;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.indicator.breach.application.Breaches.Found;
import org.ecoplan.indicator.breach.application.Breaches.Span;
import org.ecoplan.indicator.breach.application.GoodReadings.Excerpt;
import org.ecoplan.indicator.breach.application.GoodReadings.Measured;
import org.ecoplan.indicator.breach.application.GoodReadings.Slice;
import org.ecoplan.indicator.breach.application.WatchStates.Judged;
import org.ecoplan.indicator.breach.domain.BreachId;
import org.ecoplan.indicator.breach.domain.Judgement;
import org.ecoplan.indicator.breach.domain.Judgement.Reached;
import org.ecoplan.indicator.breach.domain.Observation;
import org.ecoplan.indicator.breach.domain.OpenJudgement;
import org.ecoplan.indicator.breach.domain.OpenJudgement.Page;
import org.ecoplan.indicator.breach.domain.ToldBreach;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.kit.messaging.Outgoing;
import org.ecoplan.kit.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * Judges one page of readings for each of many watches, keeps what it finds and tells of it, all in the transaction
 * of the caller: a fixed number of statements, however many watches and findings there are.
 */
@ApplicationScoped
class JudgingPages {
    /** How many readings are held in memory together, about. */
    private static final int READINGS_AT_ONCE = 2000;

    private static final int SMALLEST_PAGE = 20;

    private final GoodReadings readings;
    private final Breaches breaches;
    private final WatchStates states;
    private final Outbox outbox;
    private final ServiceClock clock;

    JudgingPages(GoodReadings readings, Breaches breaches, WatchStates states, Outbox outbox, ServiceClock clock) {
        this.readings = readings;
        this.breaches = breaches;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What is to be judged under a watch.
     *
     * @param upTo where to stop at first, absent for no such place
     */
    record Walk(
            WatchedPair pair, OpenJudgement left, @Nullable Instant upTo) {}

    /** A walk with its next page. */
    record Sheet(Walk walk, Page page) {

        Watch watch() {
            return walk.pair().watch();
        }
    }

    /** A walk with what its next page showed, and to where that page reached. */
    record Step(Walk walk, Judgement judgement, Instant pageEnd) {

        /** Whether nothing is left before the place where the walk stops at first. */
        boolean isAtTheStop() {
            return pageEnd.equals(walk.upTo());
        }

        /** What is left behind the page. */
        OpenJudgement left() {
            return walk.left().behind(judgement);
        }
    }

    /** Judges a page of each walk; answers in the order of the walks. */
    Uni<List<Step>> judge(SqlConnection transaction, List<Walk> walks) {
        int limit = Math.max(SMALLEST_PAGE, READINGS_AT_ONCE / Math.max(1, walks.size()));
        Set<Slice> slices = walks.stream().map(walk -> sliceOf(walk, limit)).collect(toSet());
        return readings.excerpts(transaction, slices)
                .map(found -> walks.stream()
                        .map(walk -> new Sheet(walk, pageOf(walk, requireNonNull(found.get(sliceOf(walk, limit))))))
                        .toList())
                .flatMap(sheets -> breaches.told(transaction, spansOf(sheets))
                        .map(told -> sheets.stream()
                                .map(sheet -> step(sheet, told.getOrDefault(sheet.watch(), List.of())))
                                .toList()))
                .flatMap(steps -> keep(transaction, steps).replaceWith(steps));
    }

    /** Judges pages that are at hand: readings behind all that were judged. */
    Uni<Void> judgeAtHand(SqlConnection transaction, List<Sheet> sheets) {
        return sheets.isEmpty()
                ? Uni.createFrom().voidItem()
                : keep(
                        transaction,
                        sheets.stream().map(sheet -> step(sheet, List.of())).toList());
    }

    private static Slice sliceOf(Walk walk, int limit) {
        return new Slice(
                walk.pair().series().id(),
                walk.left().from(),
                walk.upTo(),
                walk.pair().rule().recoveryCount() - 1,
                limit);
    }

    private static Page pageOf(Walk walk, Excerpt found) {
        List<Observation> before = observations(found.before());
        List<Observation> values = observations(found.values());
        if (found.more()) {
            return Page.upTo(values.get(values.size() - 1).at(), before, values);
        }
        return walk.upTo() == null ? Page.last(before, values) : Page.upTo(walk.upTo(), before, values);
    }

    private static List<Observation> observations(List<Measured> values) {
        return values.stream()
                .map(one -> new Observation(one.at(), one.value(), one.undetected()))
                .toList();
    }

    private static Map<Watch, Span> spansOf(List<Sheet> sheets) {
        return sheets.stream()
                .collect(toMap(
                        Sheet::watch,
                        sheet -> new Span(
                                sheet.walk().left().from(), sheet.page().end())));
    }

    private static Step step(Sheet sheet, List<ToldBreach> told) {
        Walk walk = sheet.walk();
        Judgement judgement =
                walk.left().judge(walk.pair().level(), told, sheet.page(), () -> new BreachId(UUID.randomUUID()));
        return new Step(walk, judgement, sheet.page().end());
    }

    private Uni<Void> keep(SqlConnection transaction, List<Step> steps) {
        Instant now = clock.now();
        List<Found> found = new ArrayList<>();
        List<Outgoing> events = new ArrayList<>();
        Map<Watch, Judged> judged = new HashMap<>();
        for (Step step : steps) {
            WatchedPair pair = step.walk().pair();
            BreachEvents tell = new BreachEvents(pair, now);
            step.judgement().findings().forEach(finding -> {
                found.add(new Found(pair.watch(), finding));
                tell.of(finding).forEach(events::add);
            });
            if (step.judgement().reached() == Reached.LAST_READING) {
                judged.put(
                        pair.watch(),
                        new Judged(step.judgement().end(), step.judgement().after()));
            }
        }
        return breaches.apply(transaction, found, now)
                .flatMap(done -> events.isEmpty() ? Uni.createFrom().voidItem() : outbox.appendAll(transaction, events))
                .flatMap(done -> states.keep(transaction, judged));
    }
}
