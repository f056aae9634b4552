package org.ecoplan.plan.reading.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.reading.clause.ClauseViews;
import org.ecoplan.plan.reading.deadline.Dates;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.ReadMilestone;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;

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

    private static List<ReadMilestone> read(String words, LocalDate annualEnd) {
        CleanText text = TextCleaning.clean(words);
        Dates dates = new Dates(PlanYears.UNKNOWN);
        return new MilestoneReader(text, annualEnd)
                .read(new ClauseViews(text.text(), dates, false).in(0, text.length()));
    }
}
