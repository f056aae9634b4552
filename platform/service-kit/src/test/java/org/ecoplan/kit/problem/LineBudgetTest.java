package org.ecoplan.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBudgetTest {

    @Test
    void aFloodGetsFiftyLinesInTenSecondsAndTheNextOneTellsHowManyAreMissing() {
        AtomicLong nanos = new AtomicLong();
        LineBudget budget = new LineBudget(nanos::get);

        long written =
                IntStream.range(0, 180).filter(call -> budget.take() >= 0).count();
        nanos.set(10_000_000_001L);

        assertThat(written).isEqualTo(50);
        assertThat(budget.take()).isEqualTo(130);
        assertThat(budget.take()).isZero();
    }
}
