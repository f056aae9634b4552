package org.ecoplan.indicator.reading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.indicator.reading.domain.RowVerdict.Kind.ACCEPTED;
import static org.ecoplan.indicator.reading.domain.RowVerdict.Kind.DUPLICATE;
import static org.ecoplan.indicator.reading.domain.RowVerdict.Kind.REFUSED;
import static org.ecoplan.indicator.reading.domain.RowVerdict.Kind.REVISED;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2025-01-02T01:00:00Z");
    private static final Instant NOON = Instant.parse("2025-01-01T04:00:00Z");
    private static final Plausibility PERCENT = Plausibility.of(
            List.of(new BigDecimal("-999"), new BigDecimal("-99.9")),
            BigDecimal.ZERO,
            new BigDecimal("100"),
            BigDecimal.ONE);
    private static final Map<String, Admission.Fed> KNOWN = Map.of(
            "a", new Admission.Fed(new SeriesId(1), PERCENT, false, null),
            "b", new Admission.Fed(new SeriesId(2), PERCENT, false, null));

    @Test
    void aValueThatIsKnownIsADuplicateAndAnotherValueOrFlagARevision() {
        Map<ReadingKey, Reading> stored = Map.of(key(1, NOON), reading("70.0", "N"));
        assertThat(kinds(stored, row("a", NOON, "70", null))).containsExactly(DUPLICATE);
        assertThat(kinds(stored, row("a", NOON, "71", null))).containsExactly(REVISED);
        assertThat(kinds(stored, row("a", NOON, "70", "D"))).containsExactly(REVISED);
        assertThat(kinds(stored, row("b", NOON, "70", null))).containsExactly(ACCEPTED);
    }

    @Test
    void ofRowsWithOneKeyTheLastCounts() {
        Admission admission = Admission.of(
                rows(row("a", NOON, "1", null), row("b", NOON, "3", null), row("a", NOON, "2", null)), KNOWN, NOW);
        assertThat(admission.admitted()).extracting(Admission.Row::row).containsExactly(1, 2);
        assertThat(admission.others()).containsExactly(new RowVerdict(0, DUPLICATE, Reason.REPEATED_IN_PUSH));
        assertThat(admission.readings().get(key(1, NOON)).value()).isEqualByComparingTo("2");
    }

    @Test
    void aPushOfKnownValuesChangesNothing() {
        Intake intake = take(Map.of(key(1, NOON), reading("70", "N")), Set.of(), row("a", NOON, "70", "N"));
        assertThat(intake.superseded()).isEmpty();
        assertThat(intake.revised()).isEmpty();
        assertThat(intake.changed()).isEmpty();
    }

    @Test
    void aValueThatWasCorrectedSinceDoesNotComeBack() {
        Intake intake = take(Map.of(key(1, NOON), reading("76", "N")), Set.of(key(1, NOON)), row("a", NOON, "75", "N"));
        assertThat(intake.verdicts()).containsExactly(new RowVerdict(0, DUPLICATE, Reason.SUPERSEDED_VALUE));
        assertThat(intake.revised()).isEmpty();
        assertThat(intake.changed()).isEmpty();
    }

    @Test
    void whatIsJudgedAnewAreTheGoodValuesAndTheirLoss() {
        Intake intake = take(
                Map.of(key(1, NOON), reading("70", "N"), key(2, NOON), reading("70", "D")),
                Set.of(),
                row("b", NOON, "3", "D"),
                row("a", NOON, "70", "D"),
                row("a", NOON.minusSeconds(60), "2", null));
        assertThat(intake.changed())
                .isEqualTo(Map.of(
                        new SeriesId(1),
                        Map.of(
                                NOON,
                                Optional.empty(),
                                NOON.minusSeconds(60),
                                Optional.of(Reading.of(new BigDecimal("2"), "N", NOW)))));
    }

    @Test
    void aCodeForNoValueAndAnImpossibleValueAreRefusedAndADriftingOneIsKeptAsFaulty() {
        Admission admission = Admission.of(
                rows(
                        row("a", NOON, "-999.0", null),
                        row("a", NOON, "-99.90", "N"),
                        row("a", NOON, "100.1", null),
                        row("a", NOON, "-1.1", null),
                        row("b", NOON, "-0.02", null)),
                KNOWN,
                NOW);
        assertThat(admission.others())
                .extracting(RowVerdict::reason)
                .containsExactly(Reason.OUT_OF_RANGE, Reason.OUT_OF_RANGE, Reason.OUT_OF_RANGE, Reason.OUT_OF_RANGE);
        assertThat(admission.admitted()).singleElement().satisfies(kept -> {
            assertThat(kept.reading().flag()).isEqualTo("D");
            assertThat(kept.note()).isEqualTo(Reason.BELOW_RANGE);
        });
    }

    @Test
    void refusesEachRowByItselfAndSaysWhy() {
        // Given
        List<PushedRow> rows = rows(
                row("c", NOON, "1", null),
                row("a", NOW.plus(Duration.ofMinutes(5)), "1", null),
                row("a", NOW.plus(Duration.ofMinutes(5)).plusSeconds(1), "1", null),
                row("a", Instant.parse("1980-12-31T15:59:59Z"), "1", null),
                row("b", Instant.parse("1980-12-31T16:00:00Z"), "1", null),
                row("a", Instant.MIN, "1", null));

        // When
        Admission admission = Admission.of(rows, KNOWN, NOW);

        // Then
        assertThat(admission.admitted()).extracting(Admission.Row::row).containsExactly(1, 4);
        assertThat(admission.others())
                .containsExactly(
                        new RowVerdict(0, REFUSED, RowVerdict.Reason.UNKNOWN_SERIES),
                        new RowVerdict(2, REFUSED, RowVerdict.Reason.FUTURE_DATED),
                        new RowVerdict(3, REFUSED, RowVerdict.Reason.TOO_OLD),
                        new RowVerdict(5, REFUSED, RowVerdict.Reason.TOO_OLD));
    }

    @Test
    void timesThatTheDatabaseCannotTellApartAreOneReading() {
        assertThat(key(1, NOON.plusNanos(1))).isEqualTo(key(1, NOON));
    }

    private static Intake take(Map<ReadingKey, Reading> stored, Set<ReadingKey> outdated, PushedRow... rows) {
        return Intake.of(Admission.of(rows(rows), KNOWN, NOW).admitted(), stored, outdated);
    }

    private static List<RowVerdict.Kind> kinds(Map<ReadingKey, Reading> stored, PushedRow row) {
        return take(stored, Set.of(), row).verdicts().stream()
                .map(RowVerdict::kind)
                .toList();
    }

    private static List<PushedRow> rows(PushedRow... rows) {
        List<PushedRow> placed = new ArrayList<>();
        for (PushedRow row : rows) {
            placed.add(new PushedRow(
                    placed.size(), row.series(), row.observedAt(), row.value(), row.flag(), row.correction()));
        }
        return placed;
    }

    private static PushedRow row(String series, Instant observedAt, String value, String flag) {
        return new PushedRow(0, series, observedAt, new BigDecimal(value), flag, false);
    }

    private static Reading reading(String value, String flag) {
        return Reading.of(new BigDecimal(value), flag, NOW.minusSeconds(3600));
    }

    private static ReadingKey key(int series, Instant observedAt) {
        return new ReadingKey(new SeriesId(series), observedAt);
    }
}
