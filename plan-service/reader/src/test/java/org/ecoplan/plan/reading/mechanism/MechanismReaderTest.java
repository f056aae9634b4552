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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "细化目标、任务、责任、时限清单。,FOUR_LISTS",
        "建立问题、任务、责任、时限清单。,FOUR_LISTS",
        "逐项列出任务、措施和责任清单。,FOUR_LISTS",
        "畅通群众举报投诉渠道。,PUBLIC_SUPERVISION",
        "公布信访举报电话。,PUBLIC_SUPERVISION",
        "定期对各地工作进展情况进行调度。,OTHER",
        "严格执行整改销号制度。,OTHER",
        "实行河道保洁目标责任制。,OTHER",
        "实行月调度、季通报。,QUARTERLY_SCHEDULING",
        "整治办每月调度一次工作进展。,QUARTERLY_SCHEDULING",
        "每季度调度一次工作进展。,QUARTERLY_SCHEDULING",
        "年度清单于5月20日前报市水务局。,REPORT_UP",
        "自查结果报市政府。,REPORT_UP",
        "督察反馈的问题整改完成率达到九成。,",
        "完善任务清单。,",
        "办理群众投诉。,"
    })
    void readsListsChannelsAndTheKeepingOfAccounts(String words, MechanismKind kind) {
        assertThat(kinds(words)).isEqualTo(kind == null ? List.of() : List.of(kind));
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

    @ParameterizedTest
    @CsvSource({
        "市攻坚办实行日调度制度。,OTHER",
        "县整治办每十日调度一次。,OTHER",
        "区大气办每周会商。,OTHER",
        "每月通报一次进度。,OTHER",
        "建立部门协调机制。,OTHER",
        "按季度调度。,QUARTERLY_SCHEDULING",
        "每季度通报一次。,QUARTERLY_SCHEDULING",
        "年终开展考核。,ANNUAL_ASSESSMENT",
        "开展治水成效评价考核。,ANNUAL_ASSESSMENT",
        "组织河湖治理考核评价。,ANNUAL_ASSESSMENT",
        "抓好国家和自治区环保督察反馈问题整改。,INSPECTION",
        "做好省级各类生态环境督察问题整改。,INSPECTION",
        "落实中央及省生态环境保护督察、各类突出问题整改。,INSPECTION",
        "2023年开展中期评估。,ANNUAL_ASSESSMENT",
        "攻坚结束后开展评估考核。,ANNUAL_ASSESSMENT",
        "每半年开展一次评估。,HALF_YEAR_NOTICE",
        "对进展缓慢的乡镇予以通报。,ACCOUNTABILITY",
        "对连续两次排名末位的单位进行约谈。,ACCOUNTABILITY",
        "评估结果作为干部考核的重要依据。,ACCOUNTABILITY",
        "由继任者继续承担责任。,HANDOVER",
        "每季度末25日前报送完成情况。,REPORT_UP",
        "每月25日前将进展情况报县环委办。,REPORT_UP",
        "按月公布各市排名。,DISCLOSURE",
        "评估结果向社会并公开。,DISCLOSURE",
        "鼓励公众通过热线举报。,PUBLIC_SUPERVISION",
        "落实问题清单、任务清单、责任清单。,FOUR_LISTS",
        "建立联席会商制度。,JOINT_CONFERENCE",
        "开展“回头看”。,INSPECTION",
        "联合执法组不定期开展夜查。,INSPECTION",
        "组建6个帮扶组蹲点服务。,INSPECTION",
        "开展秸秆焚烧联合专项检查。,INSPECTION",
        "每半年开展一次现场核查。,INSPECTION",
        "验收结果在县政府网站公示。,DISCLOSURE",
        "通过“云岭发布”公众号公布监测数据。,DISCLOSURE",
        "及时曝光反面典型。,DISCLOSURE",
        "鼓励群众拨打热线反映问题。,PUBLIC_SUPERVISION",
        "设立有奖举报平台。,PUBLIC_SUPERVISION",
        "村民可通过随手拍小程序反映停运问题。,PUBLIC_SUPERVISION",
        "对弄虚作假的依法依规严肃处理。,ACCOUNTABILITY",
        "对拒不整改的移交纪检机关。,ACCOUNTABILITY",
        "年终由县环委会办公室组织考核。,ANNUAL_ASSESSMENT"
    })
    void readsFurtherWordings(String words, MechanismKind kind) {
        assertThat(kinds(words)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市政府督查室负责。", "完成月度调度平台建设。", "开展末位淘汰的设备更新。", "通报批评以外的措施。", "对涉水企业依法处理废水。", "帮扶企业升级设备。"})
    void suchAWordAloneIsNone(String words) {
        assertThat(kinds(words))
                .doesNotContain(MechanismKind.INSPECTION, MechanismKind.ACCOUNTABILITY, MechanismKind.OTHER);
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

    @ParameterizedTest
    @CsvSource({
        "自印发之日起三十个工作日内报备。,P30D",
        "本方案印发之日起15个工作日内制定细则。,P15D",
        "自公布之日起一年内完成评估。,P1Y",
        "出台后的二十日内上报清单。,P20D",
        "接到举报后三十日内办结。,"
    })
    void readsHowLongAfterTheIssueADutyIsDue(String words, Period after) {
        assertThat(duties(words))
                .extracting(RepeatedDuty::afterIssue)
                .containsExactly(after == null ? new Period[0] : new Period[] {after});
    }

    private static List<MechanismKind> kinds(String words) {
        CleanText text = TextCleaning.clean(words);
        return new MechanismReader(text)
                .read(0, text.length(), true).stream().map(ReadMechanism::kind).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "各乡镇每年7月20日前和次年1月20日前将进展情况报县生态环境局。|HALF_YEAR",
                "各单位于每年6月底前、12月底前向县政府报送工作总结。|HALF_YEAR",
                "每年3月底、6月底、9月底、12月底前向市环委办报送情况。|QUARTER",
                "每年1月20日前向市生态环境局报送上年度总结。|YEAR",
                "每年开展一次评估。|YEAR"
            })
    void eachDayOfAYearIsOneOfTheDuty(String words, Cycle cycle) {
        assertThat(duties(words)).extracting(RepeatedDuty::cycle).containsExactly(cycle);
    }

    private static List<RepeatedDuty> duties(String words) {
        CleanText text = TextCleaning.clean(words);
        return new RepeatedDutyReader(text).read(0, text.length(), null);
    }
}
