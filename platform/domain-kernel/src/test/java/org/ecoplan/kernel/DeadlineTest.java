package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

class DeadlineTest {
    private static final Deadline END_OF_2024 = new Deadline(LocalDate.of(2024, 12, 31));

    @ParameterizedTest
    @CsvSource({
        "2024-12-30T23:59:59+08:00, false",
        "2024-12-31T00:00:00+08:00, false",
        "2024-12-31T23:59:59.999999999+08:00, false",
        "2024-12-31T16:00:00Z, true",
        "2025-01-01T00:00:00+08:00, true",
        "2024-12-31T15:59:59Z, false"
    })
    void isOverWhenTheNextLocalDayBegins(OffsetDateTime now, boolean over) {
        assertThat(END_OF_2024.isOver(now.toInstant())).isEqualTo(over);
    }

    @Test
    void endsAtMidnightInShanghai() {
        assertThat(END_OF_2024.end()).isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-24, 7, 0", "2024-12-31, 0, 0", "2025-01-01, 0, 1", "2025-03-01, 0, 60"})
    void countsCalendarDaysToItAndSinceIt(LocalDate today, long until, long over) {
        assertThat(END_OF_2024.daysUntil(today)).isEqualTo(until);
        assertThat(END_OF_2024.daysOver(today)).isEqualTo(over);
    }

    @Test
    void isNeverOverOnItsLastDayAndAlwaysOnTheNext() {
        qt().forAll(instants()).check(now -> {
            LocalDate today = ChinaTime.today(now);
            return !new Deadline(today).isOver(now) && new Deadline(today.minusDays(1)).isOver(now);
        });
    }

    @Test
    void isOverFromItsEndOnAndNotANanosecondBefore() {
        qt().forAll(instants()).check(now -> {
            Deadline deadline = new Deadline(ChinaTime.today(now));
            return deadline.isOver(deadline.end())
                    && !deadline.isOver(deadline.end().minusNanos(1));
        });
    }

    /** 1970 to 2100, the years of summer time in China (1986-1991) included. */
    private static Gen<Instant> instants() {
        return longs().between(0, 4_102_444_800_000L).map(Instant::ofEpochMilli);
    }
}
