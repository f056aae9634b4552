package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import org.ecoplan.kernel.ReportingPeriod.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-01, 2024-02-29, 2024-03",
        "2024-12, 2024-12-01, 2024-12-31, 2025-01",
        "2024-Q1, 2024-01-01, 2024-03-31, 2024-Q2",
        "2024-Q4, 2024-10-01, 2024-12-31, 2025-Q1",
        "2024-H1, 2024-01-01, 2024-06-30, 2024-H2",
        "2024-H2, 2024-07-01, 2024-12-31, 2025-H1",
        "2024, 2024-01-01, 2024-12-31, 2025"
    })
    void isWrittenAndReadAndKnowsItsDays(String text, LocalDate start, LocalDate end, String next) {
        ReportingPeriod period = ReportingPeriod.parse(text);
        assertThat(period).hasToString(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.next()).hasToString(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "2024-Q0", "2024-Q5", "2024-H3", "2024-", "24-Q1", "2024-q1", "2024Q1", "2024-00", "2024-13",
                "2024-1", " 2024", "0999"
            })
    void refusesAnyOtherText(String text) {
        assertThatThrownBy(() -> ReportingPeriod.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, 2024-Q1, 2024-H1, 2024",
        "2024-06-30, 2024-Q2, 2024-H1, 2024",
        "2024-07-01, 2024-Q3, 2024-H2, 2024",
        "2024-12-31, 2024-Q4, 2024-H2, 2024"
    })
    void isFoundByADay(LocalDate date, String quarter, String halfYear, String year) {
        assertThat(ReportingPeriod.quarterOf(date)).hasToString(quarter);
        assertThat(ReportingPeriod.halfYearOf(date)).hasToString(halfYear);
        assertThat(ReportingPeriod.yearOf(date)).hasToString(year);
    }

    @Test
    void coversEachDayExactlyOnceAndReadsBackWhatItWrites() {
        qt().forAll(
                        localDates().withDaysBetween(0, LocalDate.of(2100, 1, 1).toEpochDay()),
                        arbitrary().enumValues(Length.class))
                .check((date, length) -> {
                    ReportingPeriod period = ReportingPeriod.of(length, date);
                    return period.contains(date)
                            && !period.next().contains(date)
                            && period.next().start().equals(period.end().plusDays(1))
                            && ReportingPeriod.parse(period.toString()).equals(period);
                });
    }
}
