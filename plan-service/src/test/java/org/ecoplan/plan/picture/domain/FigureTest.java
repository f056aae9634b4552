package org.ecoplan.plan.picture.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.Share;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void everyCellIsReadBackFromItsKey() {
        assertThat(Cell.all())
                .allSatisfy(cell -> assertThat(Cell.parse(cell.key())).isEqualTo(cell));
        assertThat(Cell.all().map(Cell::key)).doesNotHaveDuplicates();
    }

    @Test
    void eachFigureFindsByItsKeysWhatItCounts() {
        for (Figure figure : Figure.values()) {
            assertThat(figure.keys())
                    .as(figure.name())
                    .isNotEmpty()
                    .allSatisfy(
                            key -> assertThat(figure.counts(Cell.parse(key))).isTrue());
        }
        assertThat(Figure.REPORTS_IN_TIME.keys())
                .containsExactlyInAnyOrder(
                        "SUBMITTED",
                        "SUBMITTED+PAST",
                        "REPORT_RETURNED",
                        "REPORT_RETURNED+PAST",
                        "REPORT_ACCEPTED",
                        "REPORT_ACCEPTED+PAST");
    }

    @Test
    void aReportThatWasTakenBackIsMissingOnceItsDayIsOver() {
        Cell open = new Cell(Step.WITHDRAWN, false, false);
        Cell over = new Cell(Step.WITHDRAWN, false, true);
        assertThat(Figure.REPORTS_MISSING.counts(open)).isFalse();
        assertThat(Figure.REPORTS_MISSING.counts(over)).isTrue();
        assertThat(Figure.REPORTS_EXPECTED.counts(over)).isTrue();
        assertThat(Figure.REPORTS_RECEIVED.counts(over)).isFalse();
    }

    @Test
    void anOrderIsOverdueWhileItsAnswerIsMissingAndStaysSoWhenItCameLate() {
        assertThat(Figure.ORDERS_OVERDUE.counts(new Cell(Step.ORDER_RECEIVED, false, false)))
                .isFalse();
        assertThat(Figure.ORDERS_OVERDUE.counts(new Cell(Step.ORDER_RECEIVED, false, true)))
                .isTrue();
        assertThat(Figure.ORDERS_OVERDUE.counts(new Cell(Step.ORDER_ANSWERED, false, true)))
                .isFalse();
        assertThat(Figure.ORDERS_OVERDUE.counts(new Cell(Step.ORDER_CLOSED, true, true)))
                .isTrue();
        assertThat(Figure.ORDERS.counts(new Cell(Step.ORDER_CLOSED, true, true)))
                .isTrue();
        assertThat(Figure.ORDERS_OVERDUE.counts(new Cell(Step.ORDER_REVOKED, true, true)))
                .isFalse();
        assertThat(Figure.ORDERS.counts(new Cell(Step.ORDER_REVOKED, true, true)))
                .isFalse();
    }

    @Test
    void aReportThatCameInTimeAndWasReturnedCameInTimeAndIsToBeMended() {
        Cell returned = new Cell(Step.REPORT_RETURNED, false, true);
        assertThat(Stream.of(Figure.values()).filter(figure -> figure.counts(returned)))
                .containsExactly(
                        Figure.REPORTS_EXPECTED,
                        Figure.REPORTS_RECEIVED,
                        Figure.REPORTS_IN_TIME,
                        Figure.REPORTS_RETURNED);
    }

    @Test
    void beforeAnythingFellDueThereIsNoRateAndItSaysWhy() {
        Cell notDue = new Cell(Step.REQUESTED, false, false);
        Cell missing = new Cell(Step.REQUESTED, false, true);
        Cell inTime = new Cell(Step.SUBMITTED, false, false);
        Figures early = new Figures(Map.of(notDue, 2L, inTime, 1L));
        assertThat(early.submissionRate()).isEmpty();
        assertThat(early.timelinessRate()).isEmpty();
        assertThat(early.withoutRates()).contains("进展报告尚未到期");
        assertThat(new Figures(Map.of()).withoutRates()).contains("没有应报的进展报告");
        Figures due = new Figures(Map.of(missing, 2L, inTime, 1L));
        assertThat(due.timelinessRate()).contains(new Share(1, 3));
        assertThat(due.withoutRates()).isEmpty();
    }

    @Test
    void aDutyOnWhichTheOfficeInsistedWaitsForASignatureUnlessTheUnitHadSigned() {
        Cell toSign = new Cell(Step.INSISTED_UNSIGNED, false, false);
        Cell signed = new Cell(Step.INSISTED, false, false);
        assertThat(Stream.of(Figure.values()).filter(figure -> figure.counts(toSign)))
                .containsExactly(Figure.DUTIES, Figure.DUTIES_UNSIGNED);
        assertThat(Stream.of(Figure.values()).filter(figure -> figure.counts(signed)))
                .containsExactly(Figure.DUTIES, Figure.DUTIES_UNDER_WAY);
    }

    @Test
    void aReportThatNobodyAskedForIsNeitherExpectedNorMissing() {
        Cell unasked = new Cell(Step.UNASKED, false, true);
        assertThat(Step.UNASKED.isFinal()).isTrue();
        assertThat(Figure.values()).noneMatch(figure -> figure.counts(unasked));
    }

    @Test
    void aLateReportStaysLateWhenItIsAccepted() {
        Cell accepted = new Cell(Step.REPORT_ACCEPTED, true, true);
        assertThat(Figure.REPORTS_LATE.counts(accepted)).isTrue();
        assertThat(Figure.REPORTS_IN_TIME.counts(accepted)).isFalse();
    }

    @Test
    void whatWasTakenBackIsOverdueAfterItsDayAndADutyThatWentToAnotherUnitIsNoDuty() {
        assertThat(Figure.OBLIGATIONS_OVERDUE.counts(new Cell(Step.REOPENED, false, true)))
                .isTrue();
        assertThat(Figure.OBLIGATIONS_OVERDUE.counts(new Cell(Step.REOPENED, false, false)))
                .isFalse();
        assertThat(Figure.DUTIES.counts(new Cell(Step.REASSIGNED, false, false)))
                .isFalse();
        assertThat(Figure.BREACHES_OPEN.counts(new Cell(Step.BREACH_WITHDRAWN, false, false)))
                .isFalse();
    }

    @Test
    void ratesAreOfWhatWasExpectedAndAbsentWhereNothingWas() {
        Figures figures = new Figures(Map.of(
                new Cell(Step.SUBMITTED, false, true), 1L,
                new Cell(Step.REPORT_ACCEPTED, true, true), 1L,
                new Cell(Step.REQUESTED, false, true), 1L));
        assertThat(figures.submissionRate().orElseThrow().percent()).isEqualTo(new BigDecimal("66.7"));
        assertThat(figures.timelinessRate().orElseThrow().percent()).isEqualTo(new BigDecimal("33.3"));
        assertThat(new Figures(Map.of()).submissionRate()).isEmpty();
    }

    @Test
    void aThingIsTheSameInWhateverOrderTwoEventsTellOfIt() {
        Subject early = obligation("", null, -1);
        Subject told = obligation("完成溯源", LocalDate.of(2024, 12, 31), 1);
        Subject moved = obligation("完成溯源", LocalDate.of(2025, 6, 30), 2);
        assertThat(early.with(told).with(moved)).isEqualTo(moved.with(early).with(told));
        assertThat(early.with(moved).with(told).due()).isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void theDayOfAStepIsTheDayInChina() {
        assertThat(Fact.of(ID, Step.OVERDUE, Instant.parse("2024-12-31T16:00:03Z"))
                        .day())
                .isEqualTo(LocalDate.of(2025, 1, 1));
        Fact missed = Fact.missed(ID, Step.OVERDUE, LocalDate.of(2024, 12, 31));
        assertThat(missed.at()).isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
        assertThat(missed.day()).isEqualTo(LocalDate.of(2025, 1, 1));
    }

    private static Subject obligation(String what, @Nullable LocalDate due, int version) {
        return new Subject(Kind.OBLIGATION, ID, "421303", ID, "421300", ID, ID, null, "", "", what, due, version);
    }
}
