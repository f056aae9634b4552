package org.ecoplan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ChinaTimeTest {

    @Test
    void countsTheDayInShanghaiWhateverTheZoneOfTheClock() {
        Clock utc = Clock.fixed(Instant.parse("2024-12-31T16:00:00Z"), ZoneOffset.UTC);
        assertThat(ChinaTime.today(utc)).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(ChinaTime.today(Instant.parse("2024-12-31T15:59:59Z"))).isEqualTo(LocalDate.of(2024, 12, 31));
    }
}
