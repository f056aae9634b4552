package org.ecoplan.plan.reading.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import org.ecoplan.plan.reading.model.MechanismKind;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.model.RepeatedDuty;
import org.ecoplan.plan.reading.model.RepeatedDuty.Cycle;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;

class MechanismReaderTest {

    @Test
    void readsThreeMechanismsOfOneClause() {
        assertThat(kinds("完善“季调度、半年通报、年评估”工作机制。"))
                .containsExactly(
                        MechanismKind.QUARTERLY_SCHEDULING,
                        MechanismKind.HALF_YEAR_NOTICE,
                        MechanismKind.ANNUAL_ASSESSMENT);
    }

    @Test
    void readsTheClausesThatPassDutiesOn() {
        assertThat(kinds("以上目标若低于上级部门要求的,以上级部门要求为准。责任人如有调整,接任者继续履行。"))
                .containsExactly(MechanismKind.SUPERIOR_OVERRIDE, MechanismKind.HANDOVER);
    }

    @Test
    void readsWhoLooksAfterTheWork() {
        assertThat(kinds("每年对已完成治理的水体开展一次“回头看”。")).containsExactly(MechanismKind.INSPECTION);
        assertThat(kinds("市级河湖长每季度巡河不少于1次。")).containsExactly(MechanismKind.INSPECTION);
        assertThat(kinds("组织开展大气污染防治专项监督帮扶。")).containsExactly(MechanismKind.INSPECTION);
        assertThat(kinds("监测结果上报省生态环境厅。")).containsExactly(MechanismKind.REPORT_UP);
        assertThat(kinds("各责任单位要制定细化方案。")).containsExactly(MechanismKind.OTHER);
    }

    @Test
    void readsOneMechanismOfAKindInASentence() {
        assertThat(kinds("对进展缓慢的予以通报批评和追责问责,纳入绩效考核,考核结果作为任免依据。")).containsExactly(MechanismKind.ACCOUNTABILITY);
    }

    @Test
    void readsAYearlyAssessmentForWhatItIsNotForAccountability() {
        assertThat(kinds("将完成情况纳入年度综合考核。")).containsExactly(MechanismKind.ANNUAL_ASSESSMENT);
        assertThat(kinds("实行一季度一调度、半年一通报、一年一评估。"))
                .containsExactly(
                        MechanismKind.QUARTERLY_SCHEDULING,
                        MechanismKind.HALF_YEAR_NOTICE,
                        MechanismKind.ANNUAL_ASSESSMENT);
    }

    @Test
    void readsNothingInWordsThatOnlyAnnounceAMechanismOrBelongToThePage() {
        assertThat(kinds("二是严格考核问责。")).isEmpty();
        assertThat(kinds("(此件主动公开)")).isEmpty();
    }

    @Test
    void readsTheWordingsOfAHigherRequirementThatPrevails() {
        assertThat(kinds("国家、省另有要求的,从其要求。")).containsExactly(MechanismKind.SUPERIOR_OVERRIDE);
        assertThat(kinds("国家和省有新规定的,从其规定。")).containsExactly(MechanismKind.SUPERIOR_OVERRIDE);
    }

    @Test
    void aBodyInAListOfUnitsIsNoMechanism() {
        assertThat(kinds("召开年度会议。(责任单位:各级河长办公室、河长制联席会议成员单位)")).isEmpty();
        assertThat(kinds("(牵头单位:县网格化管理中心;配合单位:县定期会商专班)")).isEmpty();
        assertThat(kinds("责任单位:县污染防治联合会商办公室。")).isEmpty();
        assertThat(kinds("建立联席会议制度(责任单位:县水利局)。")).containsExactly(MechanismKind.JOINT_CONFERENCE);
    }

    @Test
    void aLevelThatIsAssessedIsNoAssessment() {
        assertThat(kinds("断面水质达到年度目标考核要求。")).isEmpty();
        assertThat(kinds("优良天数完成年度考核目标。")).isEmpty();
        assertThat(kinds("满足年度考评任务。")).isEmpty();
        assertThat(kinds("开展年度考核。")).containsExactly(MechanismKind.ANNUAL_ASSESSMENT);
    }

    @Test
    void readsTheDutiesThatComeBack() {
        // When
        List<RepeatedDuty> found = duties("至少每季度向社会公开一次。半年和年终,向市政府书面报告。于印发之日起2个月内报区环委办备案。");

        // Then
        assertThat(found)
                .extracting(RepeatedDuty::cycle)
                .containsExactly(Cycle.QUARTER, Cycle.HALF_YEAR_AND_YEAR_END, Cycle.AFTER_ISSUE);
        assertThat(found.get(0).times()).isEqualTo(1);
        assertThat(found.get(2).afterIssue()).isEqualTo(Period.ofMonths(2));
    }

    private static List<MechanismKind> kinds(String words) {
        CleanText text = TextCleaning.clean(words);
        return new MechanismReader(text)
                .read(0, text.length(), true).stream().map(ReadMechanism::kind).toList();
    }

    private static List<RepeatedDuty> duties(String words) {
        CleanText text = TextCleaning.clean(words);
        return new RepeatedDutyReader(text).read(0, text.length(), null);
    }
}
