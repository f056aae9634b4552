package org.ecoplan.plan.reading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.reading.SmallPlan;
import org.ecoplan.plan.reading.clause.ClauseViews;
import org.ecoplan.plan.reading.deadline.Dates;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneReaderTest {

    @Test
    void readsEveryDeliverableThatADateGoverns() {
        // When
        List<ReadMilestone> found = read("2024年底前完成升级改造任务,建立管控平台;到2025年,力争配备处理设施。", null);

        // Then
        assertThat(found)
                .extracting(ReadMilestone::by)
                .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2024年9月底前对全县化工园区进行全面排查,2024-09-30 2024年9月底前对全县化工园区进行全面排查",
        "2024年6月底前对围填海项目进行系统梳理,2024-06-30 2024年6月底前对围填海项目进行系统梳理",
        "2024年10月底前对入库项目进行中期评估,2024-10-31 2024年10月底前对入库项目进行中期评估",
        "对全县化工园区进行全面排查,"
    })
    void aThoroughLookIsDoneByItsDay(String words, String milestone) {
        assertThat(SmallPlan.of(words + "。").milestones())
                .isEqualTo(milestone == null ? List.of() : List.of(milestone));
    }

    @Test
    void needsAPrintedDate() {
        assertThat(read("完成受电设施改造任务。", LocalDate.of(2022, 12, 31))).isEmpty();
    }

    @Test
    void takesNoStandingDutyUnderADateForADeliverable() {
        assertThat(read("到2025年,管护好公益林,不断提升生态系统稳定性,推进水产健康养殖。", null)).isEmpty();
    }

    @Test
    void readsTheTwoReportsOfAnAnnualPlan() {
        // When
        List<ReadMilestone> found = read("半年和年终,县政府将履行情况向市政府书面报告。", LocalDate.of(2022, 12, 31));

        // Then
        assertThat(found)
                .extracting(ReadMilestone::by)
                .containsExactly(LocalDate.of(2022, 6, 30), LocalDate.of(2022, 12, 31));
    }

    @Test
    void datesWhatIsToBeFinishedByTheDeadlineOfItsTask() {
        assertThat(read("完成污水处理厂二期工程建设,加强巡查。", null, LocalDate.of(2023, 11, 30)))
                .extracting(ReadMilestone::by)
                .containsExactly(LocalDate.of(2023, 11, 30));
    }

    @Test
    void readsAReportForEachOfItsDates() {
        assertThat(read("县政府于2024年7月10日前、12月20日前分别将半年、全年完成情况书面报告市政府。", LocalDate.of(2024, 12, 31)))
                .extracting(ReadMilestone::by)
                .containsExactly(LocalDate.of(2024, 7, 10), LocalDate.of(2024, 12, 20));
    }

    @Test
    void takesNoProhibitionForADeliverable() {
        assertThat(read("到2025年,未达到目标的地块不得开工建设。", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“十五五”期间推动工艺转变,加大清洁能源替代力度|",
                "到2025年,提升尾矿库安全改造水平|",
                "2025年11月底前完成整治,不能按期完成的,应于10月底前申请延期,经批准后可适当延长|2025-11-30 2025年11月底前完成整治",
                "2025年9月底前完成改造,未能如期完成的,可申请延期|2025-09-30 2025年9月底前完成改造",
                "2024年10月底前查明污染面积,2025年10月底前摸清地块分布|2024-10-31 2024年10月底前查明污染面积;2025-10-31 2025年10月底前摸清地块分布",
                "每年6月底前报送总结|",
                "2024年6月底前修编海洋应急预案并开展综合演练2次|2024-06-30 2024年6月底前修编海洋应急预案",
                "2024年6月底前建成监测站3座并投入使用|",
                "2025年汛期前完成清淤|",
                "污水处理厂2025年10月底前投入试运行|2025-10-31 污水处理厂2025年10月底前投入试运行",
                "二期工程2025年10月底前投入正式运营|2025-10-31 二期工程2025年10月底前投入正式运营",
                "确保2025年12月底前、力争2025年10月底前完成管网建设|2025-12-31 确保2025年12月底前、力争2025年10月底前完成管网建设;2025-10-31~ 确保2025年12月底前、力争2025年10月底前完成管网建设"
            })
    void aMilestoneIsWhatIsThereAtADay(String words, String milestones) {
        assertThat(SmallPlan.of(words + "。").milestones())
                .containsExactly(milestones == null ? new String[0] : milestones.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "加强源头管控,推进雨污分流改造,2027年9月底前完成|2027-09-30 推进雨污分流改造,2027年9月底前完成",
                "开展排污口排查,2025年6月底前全部完成|2025-06-30 开展排污口排查,2025年6月底前全部完成",
                "实施河道清淤工程,力争2025年11月底前完工|2025-11-30~ 实施河道清淤工程,力争2025年11月底前完工",
                "建立监测平台,2025年6月底前完成|2025-06-30 建立监测平台",
                "2025年9月底前摸清底数,10月底前完成整改|2025-09-30 2025年9月底前摸清底数;2025-10-31 10月底前完成整改",
                "推进货场扩能,2025年6月底前开工,2026年上半年建成|2025-06-30 2025年6月底前开工;2026-06-30 2026年上半年建成",
                "推进货场扩能,加快开工|",
                "到2025年收集率达到70%;浓度偏低的片区,制定整治方案|",
                "到2025年收集率达到70%,制定整治方案|2025-12-31 制定整治方案",
                "2025年6月底前,依据划定方案,逐户登记造册并建立清单|2025-06-30 逐户登记造册并建立清单",
                "新建管网9公里,2025年6月底前完成|",
                "推进雨污分流改造,持续完成年度安排|"
            })
    void theWorkRightBeforeItsEndIsDueThen(String words, String milestone) {
        assertThat(SmallPlan.of(words + "。").milestones())
                .containsExactly(milestone == null ? new String[0] : milestone.split(";"));
    }

    @Test
    void theYearOfADateInTheNextYearIsAskedAbout() {
        assertThat(SmallPlan.of("次年3月底前完成评估。").questions())
                .anyMatch(one -> one.contains("次年3月底") && one.contains("2025-03-31"));
        assertThat(SmallPlan.of("2025年3月底前完成评估。").questions()).noneMatch(one -> one.contains("请确认"));
    }

    @Test
    void theDeadlineBesideTheUnitsDatesTheTaskAsAWhole() {
        // Given
        String words = "排查城区暗管。(责任单位:县住建局;完成时限:2025年3月)\n2.整治沟渠。疏通沟渠";

        // Then
        assertThat(SmallPlan.of(words).milestones()).containsExactly("2025-03-31 排查城区暗管");
    }

    private static List<ReadMilestone> read(String words, LocalDate annualEnd) {
        return read(words, annualEnd, null);
    }

    private static List<ReadMilestone> read(String words, LocalDate annualEnd, LocalDate limit) {
        CleanText text = TextCleaning.clean(words);
        Dates dates = new Dates(
                annualEnd == null ? PlanYears.UNKNOWN : new PlanYears(annualEnd.getYear(), annualEnd.getYear(), null));
        return new MilestoneReader(text, annualEnd)
                .read(new ClauseViews(text.text(), dates, false).in(0, text.length()), limit);
    }
}
