package org.ecoplan.kit.work;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.ecoplan.kit.logging.FailureWithoutValues;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One piece of standing work of a service: the relay of the outbox, a consumer, a scheduled job. It works in steps;
 * each has a time limit. A worker with nothing to do is idle; one that has begun and neither ends nor gets on, or that
 * fails again and again, is stalled since the beginning of the step after its last success.
 */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long LOG_EVERY_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long NEVER = Long.MIN_VALUE;

    private final String name;
    private final Duration limit;
    private final LongSupplier nanos;
    private final Runnable failed;
    private final AtomicLong stalledSince = new AtomicLong(NEVER);
    private final AtomicLong loggedAt = new AtomicLong(NEVER);
    private volatile @Nullable Throwable lastFailure;

    Worker(String name, Duration limit, LongSupplier nanos, Runnable failed) {
        this.name = name;
        this.limit = limit;
        this.nanos = nanos;
        this.failed = failed;
    }

    public String name() {
        return name;
    }

    /**
     * Does one step within the limit. Its failure is counted, logged (the first at once, then once a minute) and
     * handed on: whether to try again is the caller's business.
     */
    public <T> Uni<T> step(Supplier<Uni<T>> work) {
        return TimeLimit.of(limit, () -> {
                    stalledSince.compareAndSet(NEVER, nanos.getAsLong());
                    return work.get();
                })
                .onItem()
                .invoke(done -> progress())
                .onFailure()
                .invoke(this::noteFailure);
    }

    /** A step of a scheduled job: its failure is seen, and the next run begins anew. */
    public Uni<Void> job(Supplier<Uni<Void>> work) {
        return step(work).onFailure().recoverWithNull().replaceWithVoid();
    }

    /** Something was finished; a long step that tells this between its parts is not stalled. */
    public void progress() {
        stalledSince.set(NEVER);
        loggedAt.set(NEVER);
        lastFailure = null;
    }

    /** How long nothing has been finished although there is work; zero for an idle worker. */
    public Duration stalledFor() {
        long since = stalledSince.get();
        return since == NEVER ? Duration.ZERO : Duration.ofNanos(nanos.getAsLong() - since);
    }

    /** Whether the last step was cut off by its limit: it hung, where a failure would have told why. */
    public boolean hangs() {
        return lastFailure instanceof TimeoutException;
    }

    /** What the last step failed of, in one line; {@code null} while all is well. */
    public @Nullable String reason() {
        Throwable failure = lastFailure;
        if (failure == null) {
            return null;
        }
        return hangs()
                ? "no answer within " + limit.toSeconds() + " s"
                : failure.getClass().getSimpleName();
    }

    /** Takes a failure into account that the worker met outside of a step. */
    public void noteFailure(Throwable failure) {
        stalledSince.compareAndSet(NEVER, nanos.getAsLong());
        lastFailure = failure;
        failed.run();
        long last = loggedAt.get();
        long now = nanos.getAsLong();
        if ((last == NEVER || now - last >= LOG_EVERY_NANOS) && loggedAt.compareAndSet(last, now)) {
            LOG.warnf(
                    "worker %s gets nothing done for %d s: %s",
                    name, stalledFor().toSeconds(), hangs() ? reason() : FailureWithoutValues.inOneLine(failure));
        }
    }
}
