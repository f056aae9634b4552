package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Refusal REFUSAL = Refusal.conflict("TOO_LATE", "已过时限");

    @Test
    void aResultGoesThroughEachStep() {
        assertThat(Outcome.done(2).map(n -> n + 1).flatMap(n -> Outcome.done("三".repeat(n))))
                .isEqualTo(Outcome.done("三三三"));
    }

    @Test
    void aRefusalStaysAsItIsAndNoStepIsTaken() {
        AtomicInteger taken = new AtomicInteger();

        Outcome<Integer> outcome = Outcome.<Integer>refused(REFUSAL)
                .map(n -> taken.incrementAndGet())
                .flatMap(n -> Outcome.done(taken.incrementAndGet()));

        assertThat(outcome).isEqualTo(Outcome.refused(REFUSAL));
        assertThat(taken).hasValue(0);
    }

    @Test
    void aStepMayRefuse() {
        assertThat(Outcome.done(1).flatMap(n -> Outcome.refused(REFUSAL))).isEqualTo(Outcome.refused(REFUSAL));
    }

    @Test
    void bothCasesFoldIntoOneAnswer() {
        assertThat(Outcome.done(7).<String>fold(n -> "done " + n, Refusal::code))
                .isEqualTo("done 7");
        assertThat(Outcome.refused(REFUSAL).<String>fold(n -> "done " + n, Refusal::code))
                .isEqualTo("TOO_LATE");
    }

    @Test
    void allAreTakenInTheirOrderOrTheFirstRefusalStands() {
        Refusal first = Refusal.conflict("FIRST", "");

        assertThat(Outcome.all(List.of(Outcome.done(1), Outcome.done(2)))).isEqualTo(Outcome.done(List.of(1, 2)));
        assertThat(Outcome.all(List.of(
                        Outcome.done(1), Outcome.refused(first), Outcome.refused(Refusal.conflict("SECOND", "")))))
                .isEqualTo(Outcome.refused(first));
        assertThat(Outcome.all(List.of())).isEqualTo(Outcome.done(List.of()));
    }
}
