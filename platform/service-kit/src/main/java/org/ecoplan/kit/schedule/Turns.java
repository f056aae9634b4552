package org.ecoplan.kit.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.work.TimeLimit;
import org.jboss.logging.Logger;

/**
 * Work of many owners (cities, rounds) that is done piece by piece, each owner in its turn: nobody waits for the end of
 * another's work, however large. Whose piece fails or hangs rests, longer with each failure, and is logged and counted; the
 * others go on. A call of {@link #take} ends after a slice of time and the next one goes on from there.
 *
 * @param <K> names an owner
 */
public final class Turns<K> {
    private static final Logger LOG = Logger.getLogger(Turns.class);
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LONGEST_REST_SECONDS = 256;

    private final String work;
    private final Supplier<Instant> realTime;
    private final Counter failures;
    private final Map<K, Supplier<Uni<Boolean>>> unfinished = new ConcurrentHashMap<>();
    private final Map<K, Rest> resting = new ConcurrentHashMap<>();

    /**
     * @param work what is done, for logs and meters ({@code ecoplan.turns.failures}, {@code ecoplan.turns.failing})
     * @param realTime the machine's time
     */
    public Turns(String work, Supplier<Instant> realTime, MeterRegistry meters) {
        this.work = work;
        this.realTime = realTime;
        this.failures = meters.counter("ecoplan.turns.failures", "work", work);
        meters.gaugeMapSize("ecoplan.turns.failing", Tags.of("work", work), resting);
    }

    /**
     * Does pieces in turn until nobody has more or the slice is over.
     *
     * @param owners who has work; whoever is no longer among them is forgotten
     * @param begin makes the work of an owner: each call does a piece and answers whether there is more
     */
    public Uni<Void> take(Collection<K> owners, Function<K, Supplier<Uni<Boolean>>> begin) {
        Instant now = realTime.get();
        unfinished.keySet().retainAll(owners);
        resting.keySet().retainAll(owners);
        Queue<Turn<K>> queue = new ArrayDeque<>();
        for (K owner : owners) {
            Rest rest = resting.get(owner);
            if (rest == null || !rest.until().isAfter(now)) {
                Supplier<Uni<Boolean>> begun = unfinished.remove(owner);
                queue.add(new Turn<>(owner, begun == null ? begin.apply(owner) : begun));
            }
        }
        return InOrder.whileTrue(() -> next(queue, now.plus(SLICE)))
                .invoke(() -> queue.forEach(turn -> unfinished.put(turn.owner(), turn.piece())));
    }

    private Uni<Boolean> next(Queue<Turn<K>> queue, Instant end) {
        if (queue.isEmpty() || realTime.get().isAfter(end)) {
            return Uni.createFrom().item(false);
        }
        Turn<K> turn = queue.remove();
        return Uni.createFrom()
                .deferred(() -> TimeLimit.of(LIMIT, turn.piece()))
                .invoke(more -> goOn(queue, turn, more))
                .onFailure()
                .invoke(failure -> rest(turn.owner(), failure))
                .onItemOrFailure()
                .transform((more, failure) -> true);
    }

    private void goOn(Queue<Turn<K>> queue, Turn<K> turn, boolean more) {
        if (more) {
            queue.add(turn);
        } else {
            resting.remove(turn.owner());
        }
    }

    private void rest(K owner, Throwable failure) {
        failures.increment();
        Rest rest = resting.merge(owner, Rest.first(realTime.get()), (before, first) -> before.longer(realTime.get()));
        LOG.errorf(failure, "%s of %s rests for %d s", work, owner, rest.seconds());
    }

    private record Turn<K>(K owner, Supplier<Uni<Boolean>> piece) {}

    private record Rest(Instant until, int seconds) {

        static Rest first(Instant now) {
            return new Rest(now.plusSeconds(1), 1);
        }

        Rest longer(Instant now) {
            int longer = Math.min(seconds * 2, LONGEST_REST_SECONDS);
            return new Rest(now.plusSeconds(longer), longer);
        }
    }
}
