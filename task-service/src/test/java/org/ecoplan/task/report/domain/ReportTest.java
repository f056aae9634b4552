package org.ecoplan.task.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.ObligationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    private static final LocalDate DUE = LocalDate.of(2024, 10, 12);
    private static final ObligationId ONE = new ObligationId(new UUID(1, 1));
    private static final ObligationId TWO = new ObligationId(new UUID(2, 2));

    @ParameterizedTest
    @CsvSource({
        "2024-10-01T09:00:00+08:00, 0",
        "2024-10-12T23:59:59+08:00, 0",
        "2024-10-13T00:00:00+08:00, 1",
        "2024-10-12T15:59:59Z, 0",
        "2024-10-12T16:00:00Z, 1",
        "2024-10-15T12:00:00+08:00, 3"
    })
    void isLateByTheLocalDaysSinceTheRoundsOwnDeadline(OffsetDateTime handedIn, int daysLate) {
        assertThat(report().submit(content("进展"), "wang", handedIn.toInstant())
                        .latest()
                        .daysLate())
                .isEqualTo(daysLate);
    }

    @Test
    void keepsEverySubmissionUnderItsNumber() {
        Report twice = report().submit(
                        content("一"),
                        "wang",
                        OffsetDateTime.parse("2024-10-10T09:00:00+08:00").toInstant())
                .submit(
                        content("二"),
                        "wang",
                        OffsetDateTime.parse("2024-10-14T09:00:00+08:00").toInstant());
        assertThat(twice.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(twice.submissions()).extracting(Submission::number).containsExactly(1, 2);
        assertThat(twice.submissions()).extracting(Submission::daysLate).containsExactly(0, 2);
        assertThat(twice.submissions().get(0).contentHash())
                .isNotEqualTo(twice.submissions().get(1).contentHash());
    }

    @Test
    void hashesTheSameContentAlikeWhateverTheOrderOfTheObligations() {
        assertThat(new ReportContent(72, "进展", null, "下一步", List.of(ONE, TWO)).hash())
                .isEqualTo(new ReportContent(72, "进展", null, "下一步", List.of(TWO, ONE, TWO)).hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void hashesEachOtherContentDifferently() {
        assertThat(List.of(
                        new ReportContent(72, "进展", null, null, List.of()).hash(),
                        new ReportContent(73, "进展", null, null, List.of()).hash(),
                        new ReportContent(72, "进展", "", null, List.of()).hash(),
                        new ReportContent(72, "进展", null, "", List.of()).hash(),
                        new ReportContent(72, "进", "展", null, List.of()).hash(),
                        new ReportContent(72, "进展", null, null, List.of(ONE)).hash()))
                .doesNotHaveDuplicates();
    }

    private static ReportContent content(String narrative) {
        return new ReportContent(50, narrative, null, null, List.of());
    }

    private static Report report() {
        return Report.request(
                new Round(
                        new RoundId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        "421300",
                        "2024-Q3",
                        LocalDate.of(2024, 9, 30),
                        new Deadline(DUE)),
                new ReportSubject(
                        new AssignmentId(UUID.randomUUID()), UUID.randomUUID(), "(一)", "溯源整治", "421303", "曾都区人民政府"));
    }
}
