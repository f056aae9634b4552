package org.ecoplan.indicator.silence.application;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.ecoplan.indicator.registry.application.Indicators;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.indicator.silence.application.FeedWatches.Watched;
import org.ecoplan.indicator.silence.domain.Rhythm;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;

/** A person says how often a series is expected to speak (登记应报频次); nothing is guessed from its past. */
@ApplicationScoped
public class WatchingFeeds {
    private final Indicators indicators;
    private final FeedWatches watches;
    private final Changes changes;
    private final ServiceClock clock;

    WatchingFeeds(Indicators indicators, FeedWatches watches, Changes changes, ServiceClock clock) {
        this.indicators = indicators;
        this.watches = watches;
        this.changes = changes;
        this.clock = clock;
    }

    /** The same again changes nothing. */
    public Uni<Outcome<Watched>> watch(CallerScope caller, String code, int expectedMinutes, int tolerated) {
        return indicators
                .findSeries(caller, code)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : watches.find(caller, found.get())
                                .flatMap(before ->
                                        before.filter(same -> same.rhythm().expectedMinutes() == expectedMinutes
                                                                && same.rhythm().tolerated() == tolerated)
                                                        .isPresent()
                                                ? Uni.createFrom().item(before)
                                                : watch(caller, code, found.get(), expectedMinutes, tolerated))
                                .map(now ->
                                        now.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound()))));
    }

    private Uni<Optional<Watched>> watch(
            CallerScope caller, String code, SeriesId series, int expectedMinutes, int tolerated) {
        return Panache.withTransaction(() -> watches.watch(
                                caller, series, new Rhythm(expectedMinutes, tolerated, clock.now()))
                        .flatMap(done -> changes.note(
                                caller,
                                changed(caller, code, "FEED_WATCHED")
                                        .with("expectedMinutes", expectedMinutes)
                                        .with("tolerated", tolerated))))
                .flatMap(done -> watches.find(caller, series));
    }

    /** Refused where it is not watched. */
    public Uni<Outcome<Boolean>> unwatch(CallerScope caller, String code) {
        return indicators
                .findSeries(caller, code)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.notFound()))
                        : Panache.withTransaction(() -> watches.unwatch(caller, found.get())
                                        .call(done -> done
                                                ? changes.note(caller, changed(caller, code, "FEED_NOT_WATCHED"))
                                                : Uni.createFrom().voidItem()))
                                .map(done -> done ? Outcome.done(true) : Outcome.refused(Refusal.notFound())));
    }

    private static Change.What changed(CallerScope caller, String code, String act) {
        return Change.What.of(caller.organisationOrNone(), "series", code, act);
    }
}
