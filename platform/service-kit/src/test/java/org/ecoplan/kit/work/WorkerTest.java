package org.ecoplan.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private final Worker worker = new Worker("trial", Duration.ofMillis(50), nanos::get, failures::incrementAndGet);

    @Test
    void isIdleBeforeItsFirstStepAndBetweenSteps() {
        assertThat(worker.stalledFor()).isZero();

        done(worker.step(() -> Uni.createFrom().item(1)));
        pass(Duration.ofHours(1));

        assertThat(worker.stalledFor()).isZero();
        assertThat(worker.reason()).isNull();
    }

    @Test
    void isStalledSinceTheBeginningOfTheFirstOfItsFailingSteps() {
        failedStep();
        pass(Duration.ofSeconds(40));
        failedStep();
        pass(Duration.ofSeconds(5));

        assertThat(worker.stalledFor()).isEqualTo(Duration.ofSeconds(45));
        assertThat(worker.reason()).isEqualTo("IllegalStateException");
        assertThat(worker.hangs()).isFalse();
        assertThat(failures).hasValue(2);

        done(worker.step(() -> Uni.createFrom().item(1)));
        assertThat(worker.stalledFor()).isZero();
    }

    @Test
    void hangsWhenAStepHasNoEnd() {
        assertThatThrownBy(() -> done(worker.step(() -> Uni.createFrom().nothing())))
                .isInstanceOf(TimeoutException.class);

        assertThat(worker.hangs()).isTrue();
        assertThat(worker.reason()).startsWith("no answer within");
    }

    @Test
    void aLongStepThatTellsOfItsProgressIsNotStalled() {
        done(worker.step(() -> {
            pass(Duration.ofMinutes(5));
            worker.progress();
            return Uni.createFrom().item(worker.stalledFor());
        }));

        assertThat(worker.stalledFor()).isZero();
    }

    @Test
    void aJobThatFailsBeginsAnewAndIsSeen() {
        done(worker.job(() -> Uni.createFrom().failure(new IllegalStateException("away"))));

        assertThat(worker.reason()).isEqualTo("IllegalStateException");
        assertThat(failures).hasValue(1);
    }

    private void failedStep() {
        assertThatThrownBy(() -> done(worker.step(() -> Uni.createFrom().failure(new IllegalStateException("away")))))
                .hasMessage("away");
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static void done(Uni<?> work) {
        work.await().atMost(PATIENCE);
    }
}
