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
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2025-01-02T01:00:00Z");
    private static final Instant NOON = Instant.parse("2025-01-01T04:00:00Z");
    private static final Map<String, SeriesId> KNOWN = Map.of("a", new SeriesId(1), "b", new SeriesId(2));

    @Test
    void aValueThatIsKnownIsADuplicateAndAnotherValueOrFlagARevision() {
        Map<ReadingKey, Reading> stored = Map.of(key(1, NOON), reading("70.0", "N"));
        assertThat(kinds(stored, row("a", NOON, "70", null))).containsExactly(DUPLICATE);
        assertThat(kinds(stored, row("a", NOON, "71", null))).containsExactly(REVISED);
        assertThat(kinds(stored, row("a", NOON, "70", "D"))).containsExactly(REVISED);
        assertThat(kinds(stored, row("b", NOON, "70", null))).containsExactly(ACCEPTED);
    }

    @Test
    void rowsOfOnePushAreTakenInTheirOrder() {
        // Given
        List<PushedRow> rows = rows(row("a", NOON, "1", null), row("a", NOON, "1", null), row("a", NOON, "2", null));

        // When
        Admission admission = Admission.of(rows, KNOWN, NOW);
        Intake intake = Intake.of(admission.admitted(), Map.of());

        // Then
        assertThat(admission.firstOfEachKey()).hasSize(1);
        assertThat(intake.verdicts()).extracting(RowVerdict::kind).containsExactly(ACCEPTED, DUPLICATE, REVISED);
        assertThat(intake.superseded()).extracting(old -> old.reading().value()).containsExactly(new BigDecimal("1"));
        assertThat(intake.revised().get(key(1, NOON)).value()).isEqualByComparingTo("2");
    }

    @Test
    void aPushOfKnownValuesChangesNothing() {
        Intake intake = Intake.of(
                Admission.of(rows(row("a", NOON, "70", "N")), KNOWN, NOW).admitted(),
                Map.of(key(1, NOON), reading("70", "N")));
        assertThat(intake.superseded()).isEmpty();
        assertThat(intake.revised()).isEmpty();
        assertThat(intake.changedFrom()).isEmpty();
    }

    @Test
    void whatChangedIsJudgedFromTheEarliestObservationOfEachSeries() {
        Intake intake = Intake.of(
                Admission.of(
                                rows(
                                        row("b", NOON, "3", null),
                                        row("a", NOON, "1", null),
                                        row("a", NOON.minusSeconds(60), "2", null)),
                                KNOWN,
                                NOW)
                        .admitted(),
                Map.of());
        assertThat(intake.changedFrom())
                .containsExactly(Map.entry(new SeriesId(1), NOON.minusSeconds(60)), Map.entry(new SeriesId(2), NOON));
    }

    @Test
    void refusesEachRowByItselfAndSaysWhy() {
        // Given
        List<PushedRow> rows = rows(
                row("c", NOON, "1", null),
                row("a", NOW.plus(Duration.ofMinutes(5)), "1", null),
                row("a", NOW.plus(Duration.ofMinutes(5)).plusSeconds(1), "1", null),
                row("a", Instant.EPOCH, "1", null),
                row("a", Instant.MIN, "1", null));

        // When
        Admission admission = Admission.of(rows, KNOWN, NOW);

        // Then
        assertThat(admission.admitted()).extracting(Admission.Row::row).containsExactly(1, 3);
        assertThat(admission.refused())
                .containsExactly(
                        new RowVerdict(0, REFUSED, RowVerdict.Reason.UNKNOWN_SERIES),
                        new RowVerdict(2, REFUSED, RowVerdict.Reason.FUTURE_DATED),
                        new RowVerdict(4, REFUSED, RowVerdict.Reason.TOO_OLD));
    }

    @Test
    void timesThatTheDatabaseCannotTellApartAreOneReading() {
        assertThat(key(1, NOON.plusNanos(1))).isEqualTo(key(1, NOON));
    }

    private static List<RowVerdict.Kind> kinds(Map<ReadingKey, Reading> stored, PushedRow row) {
        return Intake.of(Admission.of(List.of(row), KNOWN, NOW).admitted(), stored).verdicts().stream()
                .map(RowVerdict::kind)
                .toList();
    }

    private static List<PushedRow> rows(PushedRow... rows) {
        List<PushedRow> placed = new ArrayList<>();
        for (PushedRow row : rows) {
            placed.add(new PushedRow(placed.size(), row.series(), row.observedAt(), row.value(), row.flag()));
        }
        return placed;
    }

    private static PushedRow row(String series, Instant observedAt, String value, String flag) {
        return new PushedRow(0, series, observedAt, new BigDecimal(value), flag);
    }

    private static Reading reading(String value, String flag) {
        return Reading.of(new BigDecimal(value), flag, NOW.minusSeconds(3600));
    }

    private static ReadingKey key(int series, Instant observedAt) {
        return new ReadingKey(new SeriesId(series), observedAt);
    }
}
