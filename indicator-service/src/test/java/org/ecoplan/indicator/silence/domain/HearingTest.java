package org.ecoplan.indicator.silence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.silence.domain.Hearing.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series that speaks each hour, three of which may be missing. */
class HearingTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private static final Rhythm HOURLY = new Rhythm(60, 3, MIDNIGHT);

    @ParameterizedTest
    @CsvSource({
        // last reading, minute of the look, silent
        "0, 180, false",
        "0, 181, true",
        "60, 240, false",
        "60, 241, true",
        ", 180, false",
        ", 181, true",
        // from before it was watched
        "-600, 180, false",
        "-600, 181, true"
    })
    void itIsSilentWhenMoreThanThreeIntervalsHavePassed(Integer last, int now, boolean silent) {
        Look look = Hearing.FIRST.look(HOURLY, last == null ? null : minute(last), minute(now));

        assertThat(look.hearing().isSilent()).isEqualTo(silent);
        assertThat(look.changed()).isEqualTo(silent);
        assertThat(look.again()).isAfter(minute(now));
    }

    @Test
    void readingsOfTheTimeOfTheSilenceThatComeLateAreNoEndOfIt() {
        Hearing silent = Hearing.FIRST.look(HOURLY, minute(0), minute(600)).hearing();

        assertThat(silent.look(HOURLY, minute(300), minute(601)).changed()).isFalse();
        Look ended = silent.look(HOURLY, minute(590), minute(601));
        assertThat(ended.changed()).isTrue();
        assertThat(ended.hearing()).isEqualTo(new Hearing(null, 1));
    }

    @Test
    void whateverComesWhenSilenceAndItsEndAreToldInTurn() {
        qt().forAll(lists().of(integers().between(1, 400)).ofSizeBetween(1, 30)).checkAssert(pauses -> {
            List<Boolean> told = new ArrayList<>();
            Hearing hearing = Hearing.FIRST;
            int now = 0;
            int last = 0;
            for (int place = 0; place < pauses.size(); place++) {
                now += pauses.get(place);
                last = place % 3 == 0 ? now : last;
                Look look = hearing.look(HOURLY, minute(last), minute(now));
                hearing = look.hearing();
                if (look.changed()) {
                    told.add(hearing.isSilent());
                }
            }
            for (int place = 0; place < told.size(); place++) {
                assertThat(told.get(place)).isEqualTo(place % 2 == 0);
            }
            assertThat(hearing.silences()).isEqualTo((told.size() + 1) / 2);
        });
    }

    private static Instant minute(int minute) {
        return MIDNIGHT.plus(Duration.ofMinutes(minute));
    }
}
