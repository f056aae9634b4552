package org.ecoplan.plan.reading.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimedReadingTest {
    private static final SourceLimits SHORT = new SourceLimits(1_000, 1_000, 10, 10, 1_000, Duration.ofMillis(50));

    @Test
    void answersWhenTheTimeIsUpAndEndsTheAbandonedReading() throws Exception {
        // Given
        CompletableFuture<Thread> worker = new CompletableFuture<>();

        // When
        SourceReading reading = TimedReading.run(SHORT, budget -> {
            worker.complete(Thread.currentThread());
            while (true) {
                budget.checkTime();
            }
        });

        // Then
        assertThat(((SourceReading.Refused) reading).code()).isEqualTo("TIME_EXCEEDED");
        Thread abandoned = worker.get(5, TimeUnit.SECONDS);
        abandoned.join(5_000);
        assertThat(abandoned.isAlive()).isFalse();
    }

    @Test
    void doesNotWaitForAReadingThatDoesNotLookAtItsBudget() throws InterruptedException {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);

        // When
        SourceReading reading = TimedReading.run(SHORT, budget -> {
            try {
                never.await();
            } catch (InterruptedException asked) {
                interrupted.countDown();
            }
            return RefusalReason.BROKEN_FILE.at("全文");
        });

        // Then
        assertThat(((SourceReading.Refused) reading).code()).isEqualTo("TIME_EXCEEDED");
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesAFileThatExhaustsTheStack() {
        // When
        SourceReading reading = TimedReading.run(SourceLimits.DEFAULT, TimedReadingTest::recurse);

        // Then
        assertThat(((SourceReading.Refused) reading).code()).isEqualTo("TOO_MANY_ELEMENTS");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static SourceReading recurse(ReadingBudget budget) {
        return recurse(budget);
    }
}
