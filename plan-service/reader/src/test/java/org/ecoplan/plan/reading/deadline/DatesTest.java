package org.ecoplan.plan.reading.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private final Dates dates = new Dates(new PlanYears(2022, 2022, null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年底前完成整治|2024-12-31",
                "2023年年底前完成排查|2023-12-31",
                "到2025年底覆盖率达到70%|2025-12-31",
                "9月底前完成划定|2022-09-30",
                "年底前完成整治|2022-12-31",
                "2025年9月底前完成改造|2025-09-30",
                "2024年6月15日前报送|2024-06-15",
                "2024年上半年完成|2024-06-30",
                "2024年第三季度末完成|2024-09-30",
                "“十四五”期间完成|2025-12-31",
                "“十五五”时期完成|2030-12-31",
                "2023—2025年累计完成300个|2025-12-31",
                "生活污水治理率2023年达到32%|2023-12-31",
                "其中2023年完成130公里|2023-12-31",
                "剩余需在2024年年底前全部达标|2024-12-31"
            })
    void readsTheLastDayOfADeadline(String words, LocalDate day) {
        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found)
                .filteredOn(DateMention::isDeadline)
                .extracting(DateMention::lastDay)
                .containsExactly(day);
    }

    @Test
    void makesDatesThatStandInARowDeadlinesTogether() {
        // Given
        String words = "集中收集率2023年、2024年、2025年分别达到73%、76%、80%";

        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found).hasSize(3).allMatch(DateMention::isDeadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022年起实施行动|START",
                "货运量较2021年增加350万吨|BASELINE",
                "在2020年基础上提高5个百分点|BASELINE",
                "行动计划(2023年-2025年)要求|NAMED",
                "办好2024年中国碳市场大会|NAMED",
                "2024年是攻坚之年|NAMED"
            })
    void tellsWhatADateIsThereForWhenItIsNoDeadline(String words, DateUse use) {
        // When
        List<DateMention> found = dates.in(words, 0, words.length());

        // Then
        assertThat(found)
                .isNotEmpty()
                .extracting(DateMention::use)
                .contains(use)
                .doesNotContain(DateUse.DEADLINE);
    }

    @Test
    void readsNoDateWithoutAYearWhereThePlanGivesNone() {
        assertThat(new Dates(PlanYears.UNKNOWN).in("9月底前完成划定", 0, 8)).isEmpty();
    }

    @Test
    void takesNoImpossibleDay() {
        assertThat(dates.in("2024年2月31日前", 0, 10))
                .extracting(DateMention::lastDay)
                .doesNotContain(LocalDate.of(2024, 3, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "二〇二五年底前建成平台|2025-12-31",
                "二○二五年六月底前建成平台|2025-06-30",
                "二零二六年三月十五日前报送|2026-03-15",
                "到二〇三〇年建成体系|2030-12-31",
                "次年6月底前完成评估|2024-06-30",
                "翌年一季度前完成复核|2024-03-31",
                "本月底前报送方案|2023-03-31",
                "2024年国庆节前完成验收|2024-09-30",
                "2025年春节前完成清淤|2025-01-28",
                "2025年元旦前投入使用|2024-12-31",
                "五一前完成排查|2023-04-30",
                "2024年12月月底前完成|2024-12-31",
                "三年内建成监测网络|2026-03-20",
                "半年内完成整改|2023-09-20",
                "十八个月内完成改造|2024-09-20",
                "自本方案印发之日起2个月内完成排查|2023-05-20",
                "印发后15日内报送|2023-04-04"
            })
    void readsDatesInWordsAndThoseCountedFromTheIssue(String words, LocalDate day) {
        // When
        List<DateMention> found = issued().in(words, 0, words.length());

        // Then
        assertThat(found)
                .filteredOn(DateMention::isDeadline)
                .extracting(DateMention::lastDay)
                .containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2月30日前完成", "2025年汛期前完成清淤", "入冬前完成改造", "2025年采暖季来临前完成", "中秋节前完成整治", "自印发之日起30个工作日内完成"})
    void aLimitWithoutADayIsAskedAbout(String words) {
        // When
        List<DateMention> found = issued().in(words, 0, words.length());

        // Then
        assertThat(found).singleElement().satisfies(date -> {
            assertThat(date.isUnclear()).isTrue();
            assertThat(date.lastDay()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"每年6月底前报送总结", "接到举报后24小时内到场", "3日内完成处置", "近三年内未发生事故", "发现问题后一个月内整改", "春节前后开展巡查"})
    void whatComesBackOrIsCountedFromAnEventIsNoDeadline(String words) {
        assertThat(issued().in(words, 0, words.length())).noneMatch(DateMention::isDeadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024、2025年分别完成治理20公里、30公里|2024-12-31,2025-12-31",
                "2024年6月、12月底前分别完成50%、100%|2024-06-30,2024-12-31",
                "2025年3月底前完成排查、9月底前完成整治|2025-03-31,2025-09-30",
                "2024年、2025年和2026年分别新增|2024-12-31,2025-12-31,2026-12-31"
            })
    void aDateWithoutAYearTakesThatOfItsSentence(String words, String days) {
        assertThat(issued().in(words, 0, words.length()))
                .extracting(date -> String.valueOf(date.lastDay()))
                .containsExactly(days.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全县2025年PM2.5浓度控制在35微克/立方米以下|2025-12-31",
                "东乡、西乡2024年农膜回收率分别达到84%、81%|2024-12-31",
                "石桥镇2026年优良天数不低于310天|2026-12-31",
                "全县2025年度环保宣传活动|",
                "全县2025年防汛工作会议部署的措施|"
            })
    void theYearOfAMeasuredThingThatIsToComeToALevelIsItsDeadline(String words, String day) {
        assertThat(issued().in(words, 0, words.length()))
                .filteredOn(date -> date.use() == DateUse.DEADLINE)
                .extracting(date -> String.valueOf(date.lastDay()))
                .containsExactly(day == null ? new String[0] : new String[] {day});
    }

    @ParameterizedTest
    @CsvSource({"今年完成排查,2023-12-31", "明年治理5个村,2024-12-31", "次年要新建管网,2024-12-31", "今年以来完成排查,", "较今年完成量增加,", "明年的工作任务,"})
    void thisYearAndTheNextDateTheWorkBehindThem(String words, String day) {
        assertThat(issued().in(words, 0, words.length()))
                .filteredOn(DateMention::isDeadline)
                .extracting(date -> String.valueOf(date.lastDay()))
                .containsExactly(day == null ? new String[0] : new String[] {day});
    }

    @Test
    void aFestivalWithoutAYearIsTheNextBehindTheIssue() {
        // Given
        Dates autumn = new Dates(new PlanYears(null, 2024, LocalDate.of(2024, 9, 29)));
        Dates yearly = new Dates(new PlanYears(2025, 2025, LocalDate.of(2025, 3, 11)));

        // Then
        assertThat(autumn.in("春节前完成淘汰", 0, 7))
                .extracting(DateMention::lastDay)
                .containsExactly(LocalDate.of(2025, 1, 28));
        assertThat(yearly.in("春节前完成淘汰", 0, 7)).allMatch(DateMention::isUnclear);
    }

    @Test
    void aRangeOfMonthsEndsWithItsLast() {
        assertThat(issued().in("2024年10月—2025年3月,浓度控制在58", 0, 16))
                .filteredOn(DateMention::isDeadline)
                .extracting(DateMention::lastDay)
                .containsExactly(LocalDate.of(2025, 3, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023年10月1日至次年3月31日,浓度控制在58|2024-03-31",
                "2023—2024年秋冬季,浓度控制在58|2024-03-31",
                "2024年6月底前完成排查,全年压减产量12万吨|2024-06-30,2024-12-31",
                "7月10日、12月20日前报送半年、全年总结|2023-07-10,2023-12-20",
                "全年优良天数比例提高|",
                "2024年9月底前完成摸底,10月底前完成整改|2024-09-30,2024-10-31",
                "今年底,明年底前,年底前分别完成|2023-12-31,2024-12-31,2023-12-31",
                "2024-10-31|2024-10-31",
                "2024年退出21座、2025年退出13座|2024-12-31,2025-12-31"
            })
    void furtherForms(String words, String days) {
        assertThat(issued().in(words, 0, words.length()))
                .filteredOn(DateMention::isDeadline)
                .extracting(date -> String.valueOf(date.lastDay()))
                .containsExactly(days == null ? new String[0] : days.split(","));
    }

    @ParameterizedTest
    @CsvSource({"三年累计新建管网210公里,true", "五年完成造林21万亩,true", "规划期内建成公园3处,true", "近三年新建管网,false", "每三年修订一次,false"})
    void theWholePeriodEndsWithThePlan(String words, boolean whole) {
        // Given
        LocalDate end = LocalDate.of(2025, 12, 31);
        PlanYears years = new PlanYears(null, 2023, LocalDate.of(2023, 3, 20));

        // Then
        assertThat(new Dates(years.until(end)).in(words, 0, words.length()))
                .filteredOn(date -> end.equals(date.lastDay()))
                .hasSize(whole ? 1 : 0);
        assertThat(new Dates(years).in(words, 0, words.length())).noneMatch(date -> end.equals(date.lastDay()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "46203|2026-06-30",
                "20260630|2026-06-30",
                "202606|2026-06-30",
                "2026.10|2026-10-31",
                "2026/9|2026-09-30",
                "2026.1|null",
                "20260231|null",
                "12345|null"
            })
    void aCellForADayMayHoldFiguresAlone(String cell, LocalDate day) {
        assertThat(dates.limit(cell)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "攻坚期间抽检覆盖率不低于20%,2025-03-31,",
        "秋冬季攻坚期内查车900辆,2025-03-31,",
        "2月底前完成改造,2025-02-28,2024-02-29",
        "3月15日前完成评估,2025-03-15,2024-03-15",
        "11月底前完成整改,2024-11-30,2024-11-30"
    })
    void aCampaignOverTheTurnOfTheYearDatesItsMonths(String words, LocalDate day, LocalDate otherwise) {
        // Given
        LocalDate issued = LocalDate.of(2024, 10, 8);
        PlanYears campaign = new PlanYears(null, 2024, issued, LocalDate.of(2025, 3, 31));

        // Then
        assertThat(new Dates(campaign).in(words, 0, words.length()))
                .extracting(DateMention::lastDay)
                .containsExactly(day);
        assertThat(new Dates(new PlanYears(null, 2024, issued)).in(words, 0, words.length()))
                .extracting(DateMention::lastDay)
                .containsExactly(otherwise == null ? new LocalDate[0] : new LocalDate[] {otherwise});
    }

    private static Dates issued() {
        return new Dates(new PlanYears(null, 2023, LocalDate.of(2023, 3, 20)));
    }

    @ParameterizedTest
    @CsvSource({"摸清底数。2.2023年底前完成20座,2023-12-31", "2021年平均浓度超过60微克/立方米的甲镇、乙乡。,", "2023年底平均浓度不超过60微克/立方米,2023-12-31"})
    void aPointBehindAnOrdinalAndTheYearOfASet(String words, LocalDate day) {
        assertThat(dates.in(words, 0, words.length()))
                .filteredOn(DateMention::isDeadline)
                .extracting(DateMention::lastDay)
                .isEqualTo(day == null ? List.of() : List.of(day));
    }
}
