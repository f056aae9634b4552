package org.ecoplan.system;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ecoplan.local.LocalStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL ends at once (SIGQUIT) again and again under load: what was answered is there, and nothing twice. */
@Order(7)
@ExtendWith(WholeSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopsOfPostgresTest {
    private LocalStack stack;
    private Reporting reporting;
    private Feeding feeding;

    @BeforeAll
    void reportsAreAskedForAndALevelHolds(LocalStack started) {
        stack = started;
        Suizhou suizhou = new Suizhou(stack).settled();
        suizhou.moveClock(LocalDate.of(2024, 7, 16));
        String planId = suizhou.issue("stops-of-postgres.txt", LevelPlan.text("随州市己类片区整治行动方案"));
        suizhou.moveClock(LocalDate.of(2024, 10, 9));
        reporting = new Reporting(suizhou, suizhou.reportOf(planId));
        suizhou.moveClock(LocalDate.of(2025, 2, 3));
        feeding = new Feeding(Caller.feed(stack, "ecoplan-feed"), suizhou.seriesOf(planId, LevelPlan.LEVEL));
    }

    @Test
    void loseNothingThatWasAnsweredAndDoubleNothing() throws Exception {
        Reconciliation books = Reconciliation.begin(stack);
        Load load = new Load(reporting, feeding);
        Random random = new Random(4714);
        for (int stop = 0; stop < Stops.ofPostgres(); stop++) {
            load.awaitWork("before stop " + stop);
            TimeUnit.MILLISECONDS.sleep(1_000 + random.nextInt(2_000)); // the moment is what varies
            stack.postgres().stopImmediately();
            stack.postgres().start();
        }
        load.awaitWork("after the last stop");
        load.end();

        books.awaitRest();
        books.expectEachReportOnce(reporting);
        books.expectEachReading(feeding);
        books.expectEachBreachTold(feeding);
        books.expectEachMessageOnce();
    }
}
