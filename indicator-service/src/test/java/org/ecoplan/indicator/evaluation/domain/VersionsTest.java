package org.ecoplan.indicator.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The version is chosen by the day of the observation; a series of versions has no gap and no overlap. */
class VersionsTest {
    private static final LocalDate CHANGE = LocalDate.of(2026, 3, 1);

    private record Rule(StandardVersion standard) implements Versioned {}

    private static Rule rule(String from, String to) {
        return new Rule(new StandardVersion(
                "X " + from, "X", null, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "表1", null));
    }

    @Test
    void theDayOfTheObservationChooses() {
        Versions<Rule> versions = new Versions<>(List.of(rule("2026-03-01", null), rule("2016-01-01", "2026-02-28")));

        assertThat(versions.on(CHANGE.minusDays(1)).orElseThrow().standard().number())
                .isEqualTo("X 2016-01-01");
        assertThat(versions.on(CHANGE).orElseThrow().standard().number()).isEqualTo("X 2026-03-01");
        assertThat(versions.on(LocalDate.of(2015, 12, 31))).isEmpty();
        String refusal = versions.inForceOn(LocalDate.of(2015, 12, 31))
                .fold(version -> "in force", refused -> refused.code() + " " + refused.pointer());
        assertThat(refusal).isEqualTo("NO_STANDARD_IN_FORCE /observedOn");
    }

    @Test
    void gapsOverlapsAndOpenEndsAreRefusedWhenTheyAreRead() {
        List<List<Rule>> bad = List.of(
                List.of(),
                List.of(rule("2016-01-01", "2026-02-27"), rule("2026-03-01", null)),
                List.of(rule("2016-01-01", "2026-03-01"), rule("2026-03-01", null)),
                List.of(rule("2016-01-01", null), rule("2026-03-01", null)),
                List.of(rule("2016-01-01", "2026-02-28")));

        bad.forEach(versions ->
                assertThatThrownBy(() -> new Versions<>(versions)).isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> rule("2026-03-01", "2026-02-28")).isInstanceOf(IllegalArgumentException.class);
    }
}
