package org.ecoplan.plan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.plan.notice.application.HalfYearWording;
import org.ecoplan.plan.notice.domain.NoticeComparison.Change;
import org.ecoplan.plan.notice.domain.NoticeComparison.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeComparisonTest {
    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID TASK = UUID.randomUUID();
    private static final Counts NOTHING_MISSING = counts(4, 4, 4, 0);

    @Test
    void namesWhichFiguresMovedByHowMuchAndWhoIsNewlyNamed() {
        NoticeContent first = written("2024-H1", Map.of("421303", counts(4, 3, 2, 1), "421321", NOTHING_MISSING), null);
        NoticeContent second =
                written("2024-H2", Map.of("421303", NOTHING_MISSING, "421321", counts(4, 2, 2, 2)), null);

        List<Change> changes = NoticeComparison.of(first, second);

        assertThat(changes)
                .filteredOn(change -> change.subject() == Subject.PLAN)
                .extracting(Change::what, Change::before, Change::after, Change::difference)
                .contains(
                        tuple("逾期未报", "1", "2", BigDecimal.ONE),
                        tuple("已报", "7", "6", BigDecimal.ONE.negate()),
                        tuple("报送率", "87.5%", "75.0%", new BigDecimal("-12.5")))
                .doesNotContain(tuple("按时报送率", "75.0%", "75.0%", BigDecimal.ZERO));
        assertThat(changes)
                .filteredOn(change -> change.subject() == Subject.UNIT)
                .extracting(Change::code, Change::before, Change::after)
                .containsExactlyInAnyOrder(tuple("421321", null, "2"), tuple("421303", "1", null));
        assertThat(changes)
                .filteredOn(change -> change.subject() == Subject.TASK)
                .as("the lamp stays yellow")
                .extracting(Change::what)
                .containsExactly("（一）整治：未报");
        assertThat(NoticeComparison.of(second, second)).isEmpty();
    }

    @Test
    void theNextNoticeSaysWhatMovedSinceTheLastOne() {
        NoticeContent first = written("2024-H1", Map.of("421303", counts(4, 3, 2, 1)), null);
        NoticeContent second = written("2024-H2", Map.of("421321", counts(4, 2, 2, 2)), first);
        assertThat(second.sections().get(0).paragraphs())
                .last()
                .extracting(NoticeContent.Paragraph::text)
                .isEqualTo("与2024年上半年通报相比，报送率下降25.0个百分点（由75.0%到50.0%）；" + "逾期未报上升1项（由1到2）；新增点名单位421321；不再点名单位421303。");
        assertThat(written("2024-H2", Map.of("421303", counts(4, 3, 2, 1)), first)
                        .sections()
                        .get(0)
                        .paragraphs())
                .last()
                .extracting(NoticeContent.Paragraph::text)
                .isEqualTo("与2024年上半年通报相比，报送率和各类问题数没有变化。");
    }

    @Test
    void aTargetThatIsMeasuredForTheFirstTimeIsTwoChangesAndNoEmptyRow() {
        NoticeContent unmeasured = measured(List.of(), "BEHIND", null);
        NoticeContent measured = measured(List.of(reached("a", "沙河")), "MET", null);
        NoticeContent bySeveral = measured(List.of(reached("a", "沙河"), reached("b", "府河")), "MET", null);

        assertThat(NoticeComparison.of(unmeasured, measured))
                .containsExactly(
                        new Change(
                                Subject.INDICATOR,
                                "/series/a/period-values",
                                "总磷（沙河）2024-12-31目标完成值",
                                null,
                                "0.18",
                                null),
                        new Change(Subject.INDICATOR, "/series/a/period-values", "总磷2024-12-31目标状态", "滞后", "完成", null));
        assertThat(NoticeComparison.of(unmeasured, bySeveral))
                .extracting(Change::what, Change::before, Change::after)
                .containsExactly(
                        tuple("总磷（沙河）2024-12-31目标完成值", null, "0.18"),
                        tuple("总磷2024-12-31目标状态", "滞后", "完成"),
                        tuple("总磷（府河）2024-12-31目标完成值", null, "0.18"));
        assertThat(NoticeComparison.of(measured(List.of(), "BEHIND", new BigDecimal("0.3")), measured))
                .extracting(Change::what, Change::before, Change::after, Change::difference)
                .contains(tuple("总磷（沙河）2024-12-31目标完成值", "0.3", "0.18", new BigDecimal("-0.12")))
                .hasSize(2);
    }

    private static NoticeBasis.Reached reached(String series, String place) {
        return new NoticeBasis.Reached(
                series,
                place,
                "2024",
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 12, 31),
                new BigDecimal("0.18"),
                "毫克/升",
                true);
    }

    private static NoticeContent measured(
            List<NoticeBasis.Reached> reached, String state, @Nullable BigDecimal actual) {
        NoticeBasis.OfTarget target = new NoticeBasis.OfTarget(
                "总磷",
                "LE",
                new BigDecimal("0.2"),
                null,
                "毫克/升",
                LocalDate.of(2024, 12, 31),
                "总磷不高于0.2毫克/升",
                reached,
                new NoticeBasis.Standing(state, actual, "2024", null));
        ReportingPeriod half = ReportingPeriod.parse("2024-H2");
        return NoticeWriter.write(
                new NoticeBasis(
                        PLAN,
                        "方案",
                        half,
                        half.end(),
                        Counts.NONE,
                        Counts.NONE,
                        Counts.NONE,
                        List.of(),
                        List.of(),
                        List.of(target)),
                HalfYearWording.load());
    }

    private static NoticeContent written(String period, Map<String, Counts> units, @Nullable NoticeContent before) {
        ReportingPeriod half = ReportingPeriod.parse(period);
        Counts all = sum(units);
        return NoticeWriter.write(
                new NoticeBasis(
                        PLAN,
                        "方案",
                        half,
                        half.end(),
                        all,
                        Counts.NONE,
                        Counts.NONE,
                        List.of(new NoticeBasis.OfTask(TASK, "(一)", null, "整治", List.of(), all)),
                        units.entrySet().stream()
                                .map(unit ->
                                        new NoticeBasis.OfUnit(unit.getKey(), "单位" + unit.getKey(), unit.getValue()))
                                .toList(),
                        List.of()),
                before,
                HalfYearWording.load());
    }

    private static Counts sum(Map<String, Counts> units) {
        return counts(
                of(units, Measure.REPORTS_EXPECTED),
                of(units, Measure.REPORTS_RECEIVED),
                of(units, Measure.REPORTS_IN_TIME),
                of(units, Measure.REPORTS_MISSING));
    }

    private static long of(Map<String, Counts> units, Measure measure) {
        return units.values().stream().mapToLong(counts -> counts.of(measure)).sum();
    }

    private static Counts counts(long expected, long received, long inTime, long missing) {
        return new Counts(Map.of(
                Measure.DUTIES, 1L,
                Measure.REPORTS_EXPECTED, expected,
                Measure.REPORTS_RECEIVED, received,
                Measure.REPORTS_IN_TIME, inTime,
                Measure.REPORTS_MISSING, missing));
    }
}
