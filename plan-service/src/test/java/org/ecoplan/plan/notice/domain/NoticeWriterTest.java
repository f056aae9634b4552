package org.ecoplan.plan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.Share;
import org.ecoplan.plan.notice.application.CanonicalContent;
import org.ecoplan.plan.notice.application.HalfYearWording;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfTarget;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfTask;
import org.ecoplan.plan.notice.domain.NoticeBasis.OfUnit;
import org.ecoplan.plan.notice.domain.NoticeBasis.Reached;
import org.ecoplan.plan.notice.domain.NoticeContent.RankLine;
import org.ecoplan.plan.notice.domain.NoticeContent.Reference;
import org.ecoplan.plan.notice.domain.NoticeContent.Section;
import org.junit.jupiter.api.Test;

class NoticeWriterTest {
    private static final UUID PLAN = UUID.fromString("757d30dd-053a-4b35-a44e-624879bf9c8e");
    private static final LocalDate END = LocalDate.of(2024, 12, 31);
    private static final Counts GOOD = new Counts(Map.of(
            Measure.DUTIES, 1L,
            Measure.REPORTS_EXPECTED, 2L,
            Measure.REPORTS_RECEIVED, 2L,
            Measure.REPORTS_IN_TIME, 2L));
    private static final Counts BAD = new Counts(Map.of(
            Measure.DUTIES, 1L,
            Measure.OBLIGATIONS_OVERDUE, 2L,
            Measure.REPORTS_EXPECTED, 2L,
            Measure.REPORTS_RECEIVED, 1L,
            Measure.REPORTS_LATE, 1L,
            Measure.REPORTS_MISSING, 1L));
    private static final Counts ALL = Counts.named(Map.of(
            "DUTIES", 3L,
            "OBLIGATIONS_OVERDUE", 2L,
            "REPORTS_EXPECTED", 6L,
            "REPORTS_RECEIVED", 5L,
            "REPORTS_IN_TIME", 4L,
            "REPORTS_LATE", 1L,
            "REPORTS_MISSING", 1L,
            "SOMETHING_ELSE", 9L));

    @Test
    void saysInFivePartsWhatTheFiguresSay() {
        NoticeContent content = NoticeWriter.write(basis(), HalfYearWording.load());

        assertThat(content.title()).isEqualTo("关于2024年下半年《随州市长江高水平保护提质增效行动方案》推进情况的通报");
        assertThat(content.sections())
                .extracting(Section::heading)
                .containsExactly("一、总体情况", "二、主要指标完成情况", "三、工作推进情况", "四、存在问题", "五、下一步要求");
        assertThat(texts(content, 0))
                .containsExactly(
                        "方案共有任务3项。截至2024年12月31日，已办结0项，正常推进（绿灯）1项，办理滞后（黄灯）0项，逾期或超标（红灯）1项，未收到数据1项。",
                        HalfYearWording.load().text("overall.lights"),
                        "任务分解到单位共3项，已销号0项，待验收0项，未签收0项。",
                        "时限事项已验收0项，已报完成待验收0项，逾期2项。",
                        "本期到期应报进展报告6份，已报5份，其中按时4份、迟报1份；逾期未报1份。报送率83.3%，按时报送率66.7%。",
                        "2024年累计到期应报进展报告9份，已报7份，其中按时6份、迟报1份；逾期未报2份。累计报送率77.8%，按时报送率66.7%。",
                        "本期之前到期、至今仍未报送的进展报告1份。");
        assertThat(texts(content, 2))
                .containsExactly("一、水污染防治：任务2项，已办结0项，正常推进1项，办理滞后0项，逾期或超标1项。", "其他任务：任务1项，已办结0项，正常推进0项，办理滞后0项，逾期或超标0项。");
        assertThat(texts(content, 3))
                .containsExactly("时限事项逾期2项，涉及曾都区人民政府（2）。", "进展报告逾期未报1份，涉及曾都区人民政府（1）。", "进展报告迟报1份，涉及曾都区人民政府（1）。");
        assertThat(texts(content, 4)).hasSize(3);
        assertThat(content.indicators())
                .extracting(NoticeContent.IndicatorLine::target, NoticeContent.IndicatorLine::actual)
                .containsExactly(tuple("不低于85%", null), tuple("劣Ⅴ类全面消除", null));
    }

    @Test
    void eachReportIsCountedInTheHalfYearInWhichItFellDueAndLeadsToItsRows() {
        List<NoticeContent.Paragraph> overall = NoticeWriter.write(basis(), HalfYearWording.load())
                .sections()
                .get(0)
                .paragraphs();
        assertThat(overall.get(4).figures().get(0).rows())
                .endsWith("figure=REPORTS_EXPECTED&onDay=2024-12-31&dueFrom=2024-07-01&dueTo=2024-12-31");
        assertThat(overall.get(5).figures().get(0).rows()).endsWith("&dueFrom=2024-01-01&dueTo=2024-12-31");
        assertThat(overall.get(6).figures().get(0).rows())
                .endsWith("figure=REPORTS_MISSING&onDay=2024-12-31&dueTo=2024-06-30");
    }

    @Test
    void whereNothingFellDueThereIsNoRateAndTheNoticeSaysSo() {
        NoticeBasis none = new NoticeBasis(
                PLAN,
                "方案",
                ReportingPeriod.parse("2024-H1"),
                LocalDate.of(2024, 6, 30),
                Counts.NONE,
                Counts.NONE,
                Counts.NONE,
                List.of(),
                List.of(new OfUnit("421321", "随县人民政府", Counts.NONE)),
                List.of());
        NoticeContent content = NoticeWriter.write(none, HalfYearWording.load());
        assertThat(texts(content, 0)).last().asString().startsWith("本期没有到期应报的进展报告");
        assertThat(content.ranking()).isEmpty();
    }

    @Test
    void wordsOfTheNoticeArePunctuatedInFullWidth() {
        assertThat(HalfYearWording.load().text("problems.unit", Map.of("name", "甲", "count", 1)))
                .isEqualTo("甲\uFF081\uFF09");
    }

    @Test
    void everyFigureLeadsToItsRows() {
        NoticeContent content = NoticeWriter.write(basis(), HalfYearWording.load());
        assertThat(content.sections().get(3).paragraphs().get(0).figures())
                .containsExactly(
                        new Reference(
                                "时限事项逾期",
                                2,
                                "/plans/" + PLAN + "/picture/rows?figure=OBLIGATIONS_OVERDUE&onDay=2024-12-31"),
                        new Reference(
                                "曾都区人民政府时限事项逾期",
                                2,
                                "/plans/" + PLAN
                                        + "/picture/rows?figure=OBLIGATIONS_OVERDUE&onDay=2024-12-31&unit=421303"));
    }

    @Test
    void aLampIsRedBeforeItIsYellowAndSaysWhenNothingWasTold() {
        assertThat(Light.of(BAD)).isEqualTo(Light.RED);
        assertThat(Light.of(GOOD)).isEqualTo(Light.GREEN);
        assertThat(Light.of(Counts.NONE)).isEqualTo(Light.UNKNOWN);
        assertThat(Light.of(new Counts(Map.of(Measure.DUTIES, 2L, Measure.DUTIES_CLOSED_OUT, 2L))))
                .isEqualTo(Light.DONE);
        assertThat(Light.of(new Counts(Map.of(Measure.DUTIES, 1L, Measure.DUTIES_SIGN_OFF_MISSED, 1L))))
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void equalSharesShareTheRankAndTheNextRankIsLeftOut() {
        assertThat(NoticeWriter.write(basis(), HalfYearWording.load()).ranking())
                .extracting(RankLine::rank, RankLine::unitName, RankLine::percent)
                .containsExactly(
                        tuple(1, "广水市人民政府", new BigDecimal("100.0")),
                        tuple(1, "随县人民政府", new BigDecimal("100.0")),
                        tuple(3, "曾都区人民政府", new BigDecimal("0.0")));
        assertThat(Ranking.of(List.of(
                        new Ranking.Entry("b", new Share(1, 3)),
                        new Ranking.Entry("a", new Share(2, 6)),
                        new Ranking.Entry("c", new Share(333, 1000)))))
                .extracting(Ranking.Ranked::rank)
                .containsExactly(1, 1, 3);
    }

    @Test
    void theSameContentIsTheSameTextAndIsReadBack() {
        NoticeContent content = NoticeWriter.write(basis(), HalfYearWording.load());
        String json = CanonicalContent.write(content);
        assertThat(CanonicalContent.read(json)).isEqualTo(content);
        assertThat(CanonicalContent.write(CanonicalContent.read(json))).isEqualTo(json);
        assertThat(json).startsWith("{\"addressees\":").doesNotContain("\n");
        assertThat(Sha256.hex("{}")).isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void aWordingThatNamesWhatIsNotGivenIsNoWording() {
        Wording wording = new Wording(Map.of("title", "关于{plan}的{what}"));
        assertThatThrownBy(() -> wording.text("title", Map.of("plan", "方案"))).hasMessageContaining("what");
        assertThatThrownBy(() -> wording.text("opening")).hasMessageContaining("opening");
        assertThat(wording.text("title", Map.of("plan", "$1{what}", "what", "通报")))
                .isEqualTo("关于$1{what}的通报");
    }

    @Test
    void aTargetHasALineForEachSeriesWithTheLongestPeriodThatEndsOnItsDayAndTheYearBefore() {
        OfTarget target = new OfTarget(
                "优良天数比例",
                "GE",
                new BigDecimal("85"),
                null,
                "%",
                END,
                "达到85%",
                List.of(
                        reached("a", "2024-Q4", "2024-10-01", "2024-12-31", "91.0", true),
                        reached("a", "2024", "2024-01-01", "2024-12-31", "86.3", true),
                        reached("a", "2023", "2023-01-01", "2023-12-31", "85.05", true),
                        reached("b", "2024", "2024-01-01", "2024-12-31", "70.0", false),
                        reached("c", "2024-H1", "2024-01-01", "2024-06-30", "99.0", true)),
                null);
        assertThat(IndicatorLines.of(target))
                .extracting(
                        NoticeContent.IndicatorLine::valuePeriod,
                        NoticeContent.IndicatorLine::actual,
                        NoticeContent.IndicatorLine::yearOnYear,
                        NoticeContent.IndicatorLine::source)
                .containsExactly(
                        tuple("2024", new BigDecimal("86.3"), "上升1.3个百分点", "/series/a/period-values"),
                        tuple("2024", null, null, "/series/b/period-values"));
    }

    @Test
    void yearOnYearOfAConcentrationIsInPercentAndNeedsSomethingToDivideBy() {
        assertThat(change("0.45", "0.60")).contains("下降25.0%");
        assertThat(change("0.60", "0.60")).contains("持平");
        assertThat(change("0.60", "0")).isEmpty();
    }

    private static Optional<String> change(String now, String before) {
        return YearOnYear.words(concentration(now), concentration(before));
    }

    private static Reached concentration(String value) {
        return new Reached("s", null, "2024", END, END, new BigDecimal(value), "mg/L", true);
    }

    private static Reached reached(String series, String period, String from, String to, String value, boolean valid) {
        return new Reached(
                series, null, period, LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(value), "%", valid);
    }

    private static List<String> texts(NoticeContent content, int section) {
        return content.sections().get(section).paragraphs().stream()
                .map(NoticeContent.Paragraph::text)
                .toList();
    }

    private static NoticeBasis basis() {
        return new NoticeBasis(
                PLAN,
                "随州市长江高水平保护提质增效行动方案",
                ReportingPeriod.parse("2024-H2"),
                END,
                ALL,
                Counts.named(Map.of(
                        "REPORTS_EXPECTED", 9L,
                        "REPORTS_RECEIVED", 7L,
                        "REPORTS_IN_TIME", 6L,
                        "REPORTS_LATE", 1L,
                        "REPORTS_MISSING", 2L)),
                Counts.named(Map.of("REPORTS_EXPECTED", 3L, "REPORTS_MISSING", 1L)),
                List.of(
                        task("(一)", "一、水污染防治", GOOD),
                        task("(二)", "一、水污染防治", BAD),
                        new OfTask(UUID.randomUUID(), "1", null, "其他", List.of(), Counts.NONE)),
                List.of(
                        new OfUnit("421303", "曾都区人民政府", BAD),
                        new OfUnit("421321", "随县人民政府", GOOD),
                        new OfUnit("421300-sthj", "市生态环境局", Counts.NONE),
                        new OfUnit("421320", "广水市人民政府", GOOD)),
                List.of(
                        new OfTarget(
                                "优良天数比例", "GE", new BigDecimal("85.0"), null, "%", END, "优良天数比例达到85%", List.of(), null),
                        new OfTarget("劣Ⅴ类断面", "ZERO", null, null, null, END, "劣Ⅴ类全面消除", List.of(), null)));
    }

    private static OfTask task(String ordinal, String action, Counts figures) {
        return new OfTask(
                UUID.nameUUIDFromBytes(ordinal.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                ordinal,
                action,
                "任务" + ordinal,
                List.of("市生态环境局"),
                figures);
    }
}
