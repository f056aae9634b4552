package org.ecoplan.task.ladder.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.ecoplan.kit.schedule.Watermarks;
import org.ecoplan.kit.time.ServiceClock;
import org.jboss.logging.Logger;

/** Wakes the ladder of each organisation; the watermark decides whether there is a day to look at. */
@ApplicationScoped
class WatchingDeadlines {
    private static final Logger LOG = Logger.getLogger(WatchingDeadlines.class);

    private final Watermarks watermarks;
    private final ClimbingLadder ladder;
    private final ServiceClock clock;

    WatchingDeadlines(Watermarks watermarks, ClimbingLadder ladder, ServiceClock clock) {
        this.watermarks = watermarks;
        this.ladder = ladder;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        LocalDate today = clock.today();
        return watermarks
                .scopes(ClimbingLadder.WATERMARK)
                .flatMap(organisations -> Multi.createFrom()
                        .iterable(organisations)
                        .onItem()
                        .transformToUniAndConcatenate(organisation -> watch(organisation, today))
                        .collect()
                        .last());
    }

    /** One organisation's trouble is not another's. */
    private Uni<Void> watch(String organisation, LocalDate today) {
        return watermarks
                .advance(
                        ClimbingLadder.WATERMARK,
                        organisation,
                        today,
                        today,
                        (last, upTo) -> ladder.climb(organisation, last, upTo))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "the ladder of %s waits for the next look", organisation))
                .onFailure()
                .recoverWithNull();
    }
}
