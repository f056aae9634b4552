package org.ecoplan.task.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.evidence.domain.EvidenceId;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;
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
        assertThat(report().submission(content("进展"), "wang", handedIn.toInstant())
                        .receipt()
                        .daysLate())
                .isEqualTo(daysLate);
    }

    @Test
    void countsItsSubmissionsAndKnowsTheLast() {
        Submission first = report().submission(
                        content("一"),
                        "wang",
                        OffsetDateTime.parse("2024-10-10T09:00:00+08:00").toInstant());
        Report once = report().with(first);
        Submission second = once.submission(
                content("二"),
                "li",
                OffsetDateTime.parse("2024-10-14T09:00:00+08:00").toInstant());
        Report twice = once.with(second);

        assertThat(report().submissions()).isZero();
        assertThat(first.receipt().number()).isEqualTo(1);
        assertThat(once.submissions()).isEqualTo(1);
        assertThat(twice.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(twice.submissions()).isEqualTo(2);
        assertThat(twice.latest()).isEqualTo(second.receipt());
        assertThat(second.receipt().daysLate()).isEqualTo(2);
        assertThat(second.receipt().contentHash())
                .isEqualTo(content("二").hash())
                .isNotEqualTo(first.receipt().contentHash());
    }

    @ParameterizedTest(name = "{0} in all, {1} in the last hour: {2}")
    @CsvSource({
        "0, 0, ",
        "199, 19, ",
        "200, 0, SUBMISSION_LIMIT_REACHED",
        "200, 20, SUBMISSION_LIMIT_REACHED",
        "40, 20, TOO_MANY_SUBMISSIONS"
    })
    void isTakenSoOftenAndNoMore(int inAll, int inTheLastHour, @Nullable String code) {
        Optional<String> refused =
                new SubmissionLimits(200, 20).refusal(inAll, inTheLastHour).map(Refusal::code);
        assertThat(refused).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void hashesTheSameContentAlikeWhateverTheOrderOfTheObligations() {
        assertThat(new ReportContent(72, "进展", null, "下一步", List.of(ONE, TWO), List.of(), List.of(), null, null).hash())
                .isEqualTo(new ReportContent(
                                72, "进展", null, "下一步", List.of(TWO, ONE, TWO), List.of(), List.of(), null, null)
                        .hash())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void hashesEachOtherContentDifferently() {
        assertThat(List.of(
                        new ReportContent(72, "进展", null, null, List.of(), List.of(), List.of(), null, null).hash(),
                        new ReportContent(73, "进展", null, null, List.of(), List.of(), List.of(), null, null).hash(),
                        new ReportContent(72, "进展", "", null, List.of(), List.of(), List.of(), null, null).hash(),
                        new ReportContent(72, "进展", null, "", List.of(), List.of(), List.of(), null, null).hash(),
                        new ReportContent(72, "进", "展", null, List.of(), List.of(), List.of(), null, null).hash(),
                        new ReportContent(72, "进展", null, null, List.of(ONE), List.of(), List.of(), null, null).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void hashesFiguresAndReasonsAndLeavesContentsWithoutThemAsTheyWere() {
        ReportContent plain = content("进展");
        assertThat(List.of(
                        plain.hash(),
                        with(List.of(figure(ONE, "42")), null, null).hash(),
                        with(List.of(figure(TWO, "42")), null, null).hash(),
                        with(List.of(figure(ONE, "43")), null, null).hash(),
                        with(List.of(), "汛期停工", null).hash(),
                        with(List.of(), null, "汛期停工").hash()))
                .doesNotHaveDuplicates();
        assertThat(with(List.of(figure(ONE, "42.0"), figure(TWO, "1")), null, null)
                        .hash())
                .isEqualTo(with(List.of(figure(TWO, "1"), figure(ONE, "42")), null, null)
                        .hash());
        assertThat(new ReportContent(72, "进展", null, "下一步", List.of(), List.of(), List.of(), null, null).hash())
                .as("as it was published before there were figures")
                .isEqualTo("b16308ede7a53559f44263e5c58e09152381d05a147b3dd5e43b701c3e69a699");
    }

    @Test
    void hashesTheEvidenceWhateverItsOrder() {
        EvidenceId photo = EvidenceId.random();
        EvidenceId minutes = EvidenceId.random();
        assertThat(restingOn(photo, minutes).hash())
                .isEqualTo(restingOn(minutes, photo).hash())
                .isNotEqualTo(restingOn(photo).hash())
                .isNotEqualTo(restingOn().hash());
        assertThat(restingOn().hash()).isEqualTo(content("进展").hash());
    }

    private static ReportContent restingOn(EvidenceId... evidence) {
        return new ReportContent(50, "进展", null, null, List.of(), List.of(), List.of(), null, null, List.of(evidence));
    }

    @Test
    void hasOneFigureAPointAndNoResultsWithoutProgress() {
        assertThat(with(List.of(figure(ONE, "1"), figure(TWO, "1")), null, null).refusal())
                .isEmpty();
        assertThat(with(List.of(figure(ONE, "1"), figure(ONE, "2")), null, null)
                        .refusal()
                        .map(Refusal::code))
                .contains("REPEATED_FIGURE");
        assertThat(with(List.of(figure(ONE, "1")), null, "资金未下达").refusal().map(Refusal::code))
                .contains("NO_PROGRESS_WITH_RESULTS");
        assertThat(new ReportContent(0, "刚起步", null, null, List.of(), List.of(), List.of(figure(ONE, "1")), null, null)
                        .refusal())
                .as("what was done is no lack of progress")
                .isEmpty();
        assertThat(new ReportContent(5, "无进展", null, null, List.of(ONE), List.of(), List.of(), null, "资金未下达")
                        .refusal()
                        .map(Refusal::code))
                .contains("NO_PROGRESS_WITH_RESULTS");
    }

    @ParameterizedTest(name = "progress {0}, reason {1}: {2}")
    @CsvSource({
        "0, 资金未下达, ",
        "0, , NO_PROGRESS_REASON_MISSING",
        "1, , ",
        "60, 资金未下达, NO_PROGRESS_REASON_BESIDE_PROGRESS"
    })
    void saysWhyThereIsNoProgressWhereThereIsNone(int progress, @Nullable String reason, @Nullable String code) {
        assertThat(new ReportContent(progress, "进展", null, null, List.of(), List.of(), List.of(), null, reason)
                        .refusal()
                        .map(Refusal::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"-1, 个, NEGATIVE_FIGURE", "-0.5, 万吨, NEGATIVE_FIGURE", "0, 个, ", "-3.2, %, ", "-1, 个百分点, "})
    void hasNoNegativeFigureExceptOfARate(String value, String measure, @Nullable String code) {
        Figure figure = new Figure(ONE, new BigDecimal(value), measure);
        assertThat(with(List.of(figure), null, null).refusal().map(Refusal::code))
                .isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/progress, true",
        "/narrative, true",
        "/problems, true",
        "/figures, true",
        "/figures/0, true",
        "/figures/0/value, true",
        "/figures/1/value, false",
        "/figures/00, false",
        "/figures/0/colour, false",
        "/metObligations/0, false",
        "/narrative/0, false",
        "/contentHash, false",
        "/nothing, false"
    })
    void isMendedInPlacesThatItHas(String pointer, boolean has) {
        ReportContent content = with(List.of(figure(ONE, "1")), null, null);
        assertThat(content.refusesPlaces(List.of(new Review.Point(pointer, "请核实")))
                        .isEmpty())
                .isEqualTo(has);
    }

    @Test
    void isNeverLateWhereNobodyAskedForIt() {
        Report unasked = Report.request(
                AskingRound.unasked(UUID.randomUUID(), "421300", LocalDate.of(2025, 8, 20)), report().subject());
        assertThat(unasked.round().period()).isEqualTo("2025-Q3");
        assertThat(unasked.submission(
                                content("完成"),
                                "wang",
                                OffsetDateTime.parse("2025-09-20T09:00:00+08:00")
                                        .toInstant())
                        .receipt()
                        .daysLate())
                .isZero();
    }

    private static ReportContent with(List<Figure> figures, @Nullable String delay, @Nullable String noProgress) {
        return new ReportContent(50, "进展", null, null, List.of(), List.of(), figures, delay, noProgress);
    }

    private static Figure figure(ObligationId obligation, String value) {
        return new Figure(obligation, new BigDecimal(value), "个");
    }

    private static ReportContent content(String narrative) {
        return new ReportContent(50, narrative, null, null, List.of(), List.of(), List.of(), null, null);
    }

    private static Report report() {
        return Report.request(
                new AskingRound(
                        new RoundId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        "421300",
                        "2024-Q3",
                        LocalDate.of(2024, 9, 30),
                        new Deadline(DUE),
                        false),
                new ReportSubject(
                        new AssignmentId(UUID.randomUUID()),
                        UUID.randomUUID(),
                        "行动方案",
                        "(一)",
                        "溯源整治",
                        "421303",
                        "曾都区人民政府"));
    }
}
