package org.ecoplan.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestTotalsTest {
    @TempDir
    Path checkout;

    @Test
    void addsUpTheReportsOfAllModules() throws Exception {
        // Given
        report("task-service/target/surefire-reports/TEST-a.xml", 5, 1, 1, 1);
        report("platform/kernel/target/failsafe-reports/TEST-b.xml", 3, 0, 0, 0);
        report("platform/kernel/target/failsafe-reports/summary.xml", 9, 9, 9, 9);
        report(".ecoplan/old/target/surefire-reports/TEST-c.xml", 7, 0, 0, 0);

        // When
        TestTotals totals = totals();

        // Then
        assertThat(totals.line()).isEqualTo("5 passed, 2 failed, 1 skipped");
        assertThat(totals.isGood()).isFalse();
    }

    @Test
    void callsARunGoodInWhichSomethingRanAndNothingFailed() throws Exception {
        // Given
        report("task-service/target/surefire-reports/TEST-a.xml", 5, 0, 0, 1);

        // When
        TestTotals totals = totals();

        // Then
        assertThat(totals.line()).isEqualTo("4 passed, 0 failed, 1 skipped");
        assertThat(totals.isGood()).isTrue();
    }

    @Test
    void callsARunWithoutAnyTestNoGood() throws Exception {
        // When
        TestTotals totals = totals();

        // Then
        assertThat(totals.line()).isEqualTo("0 passed, 0 failed, 0 skipped");
        assertThat(totals.isGood()).isFalse();
    }

    private TestTotals totals() throws Exception {
        TestTotals totals = new TestTotals();
        for (Path found : TestTotals.reportsIn(checkout)) {
            totals.add(found);
        }
        return totals;
    }

    private void report(String path, int tests, int failures, int errors, int skipped) throws Exception {
        Path file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "<?xml version=\"1.0\"?><testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
                        .formatted(tests, failures, errors, skipped));
    }
}
