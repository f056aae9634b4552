package org.ecoplan.plan.reading.mechanism;

import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.MechanismKind;

/**
 * 机制用语.
 *
 * @param marks    words of which each wording has one: a sentence without any needs no closer look
 * @param anywhere also read inside tasks, not only in the closing chapters
 */
record MechanismRule(
        String id, MechanismKind kind, List<String> marks, Pattern words, boolean anywhere, double confidence) {

    static final List<MechanismRule> ALL = List.of(
            rule(
                    "quarterly",
                    MechanismKind.QUARTERLY_SCHEDULING,
                    "调度|通报",
                    "季调度|[一每]季度?一调度|每周[^,。]{0,8}调度|按季(?:度)?调度|每季度?[^,。]{0,12}调度|季度调度|季通报|每季度?[^,。]{0,8}通报|月调度|每月[^,。]{0,8}调度|按月[^,。]{0,8}调度",
                    true,
                    0.9),
            rule(
                    "half-year",
                    MechanismKind.HALF_YEAR_NOTICE,
                    "半年|通报",
                    "半年通报|半年一通报|每半年[^,。]{0,12}通报|半年[^,。]{0,6}通报|每半年[^,。]{0,6}评估",
                    true,
                    0.85),
            rule(
                    "annual",
                    MechanismKind.ANNUAL_ASSESSMENT,
                    "评估|考核|评价|考评",
                    "年评估|一年一(?:评估|考核)|(?<!通过|达到|完成|满足|实现)年度[^,。]{0,6}(?:评估|考核|评价)(?!结果|不合格|等次|要求|目标|任务|指标)|年考评|每年[^,。]{0,24}(?:评估|考核)|年终[^,。]{0,24}(?:考核|评估)|中期评估|总结评估|评估考核|考核评估|(?:开展|组织|实施)[^,。]{0,14}(?:评价考核|考核评价)|年底(?!前)[^,。]{0,24}(?:评估|考核)",
                    true,
                    0.85),
            rule(
                    "override",
                    MechanismKind.SUPERIOR_OVERRIDE,
                    "为准|从其|按新|按其",
                    "以(?:上级|国家|省|市)[^,。]{0,10}(?:要求|任务|目标|下达)?[^,。]{0,4}为准|(?:国家|省|市|上级|自治区)[^。]{0,30}(?:另有|新的?|调整)[^,。]{0,12},(?:从其|按新|按其)[^,。]{0,8}",
                    true,
                    0.95),
            rule(
                    "handover",
                    MechanismKind.HANDOVER,
                    "任者|不因",
                    "(?:接|继)任者[^,。]{0,6}继续|不因[^,。]{2,12}(?:调整|变动|更换)而",
                    true,
                    0.95),
            rule(
                    "four-lists",
                    MechanismKind.FOUR_LISTS,
                    "清单",
                    "(?:(?:目标|问题|任务|措施|责任|时限)[、和]){2,3}(?:目标|问题|任务|措施|责任|时限)等?[“\"]?清单|四个清单|四张清单|四项清单|问题清单[^。]{0,4}任务清单|任务清单[^。]{0,4}措施清单[^。]{0,4}责任清单",
                    true,
                    0.95),
            rule(
                    "report-up",
                    MechanismKind.REPORT_UP,
                    "报",
                    "向[^,。]{1,20}(?:书面)?报告|(?:日|月|月底|年底|周)前报(?:送)?[^,。]{1,16}(?:局|办|委|厅|室|政府)|(?:报送|上报|报)[^,。]{1,20}(?:办公室|环委办|备案)|重大(?:情况|事项)[^,。]{0,6}报告|进展情况[^,。]{0,10}报(?:送|告)?|(?:按[^,。]{1,4}|定期|及时|年底)?报送(?:工作)?(?:进展|总结|情况|年度)|书面报告|上报(?:国家|省|市|自治区)[^,。]{1,12}(?:厅|局|委|部|办公室)|(?:情况|进展|总结|结果)[^,。]{0,6}报(?:送)?[^,。]{1,10}(?:政府|办|局|委|厅)|(?:总结|进展|情况)[^,。]{0,6}报送|每年[^,。]{0,40}(?:报送|报告)|每(?:月|季度?|半年|周)[^,。]{0,24}(?:报送|将[^,。]{0,14}报)",
                    true,
                    0.8),
            rule("joint", MechanismKind.JOINT_CONFERENCE, "会商|联席", "联席会议(?!办公室|成员)|联席会商|联合会商|定期会商|会商机制", true, 0.8),
            rule(
                    "disclosure",
                    MechanismKind.DISCLOSURE,
                    "公|披露|曝光|发布",
                    "向社会公开|信息公开|依法披露|信息披露|公开[^,。]{0,6}信息|向社会公布|及时公布|(?:及时|定期|主动|依法)公开|公开曝光|公开[^,。]{0,14}(?:进展|情况|名录)|(?:每月|每季度?|每半年|每年|定期|按月|按季)[^,。]{0,24}(?:公开|公布|公示|发布[^,。]{0,14}(?:信息|公报))|并公开(?=[,。]|$)|网站[^,。]{0,6}(?:公开|公示|公布)|向社会(?:发布|公示)|(?:通过|利用)[^,。]{2,20}(?:公众号|媒体|网站|平台|报纸)[^,。]{0,12}(?:发布|公布|公开|公示)|曝光[^,。]{0,6}(?:典型|案例|问题)|(?:典型|案例|问题)[^,。]{0,4}曝光",
                    true,
                    0.8),
            rule(
                    "supervised",
                    MechanismKind.PUBLIC_SUPERVISION,
                    "监督|举报|反映",
                    "群众监督|公众[^,。]{0,16}举报|公众[^。]{0,24}监督|社会(?:各界)?监督|举报(?:奖励|制度|热线|电话|渠道)|(?:举报投诉|投诉举报|信访举报)(?:奖励|制度|热线|电话|渠道)|监督(?:举报)?渠道|舆论监督|公众举报|公众监督|市民监督|监督电话|有奖举报|举报平台|(?:鼓励|引导|欢迎|发动)[^,。]{0,10}(?:群众|市民|公众|村民|居民|社会)[^。]{0,24}(?:举报|监督|反映)|(?:群众|市民|公众|村民|居民)可?通过[^。]{2,30}(?:反映|举报)",
                    true,
                    0.8),
            rule(
                    "inspection.closed-loop",
                    MechanismKind.INSPECTION,
                    "闭环|机制",
                    "闭环(?:管理|工作)?(?:机制|管理)|(?:发现|移交|交办)、[^,。]{0,16}(?:督办|整改)[^,。]{0,4}机制",
                    true,
                    0.7),
            rule(
                    "inspection.look-back",
                    MechanismKind.INSPECTION,
                    "回头看|督察|整改",
                    "(?:每月|每季度?|每半年|每年|定期|适时)[^,。]{0,30}“?回头看|开展[^,。]{0,6}“?回头看|(?:推进|抓好|落实|做好|完成)[^,。]{0,14}(?:督察|反馈)[^,。]{0,12}问题整改(?!完成|率|任务|方案|清单)|纳入[^,。]{0,20}督察",
                    true,
                    0.7),
            rule(
                    "inspection.supervise",
                    MechanismKind.INSPECTION,
                    "督|暗访|帮扶|巡|检查",
                    "(?:开展|加强|强化|组织)[^,。]{0,24}(?:督察(?!和执法|整改|反馈)|督查(?!室)|督导|暗访|督办检查)(?!和执法)|明察暗访|监督帮扶|每(?:[日天周旬月年]|季度?|半年)巡(?:河|湖|查)|巡(?:河|湖)不少于|交叉检查|(?:每月|每季度?|每半年|每年|定期)[^,。]{0,24}(?:执法)?检查",
                    true,
                    0.7),
            rule(
                    "inspection.closing",
                    MechanismKind.INSPECTION,
                    "查|帮扶",
                    "夜查|突查|驻点帮扶|帮扶组|交叉帮扶|交叉[^,。]{0,4}检查|(?:开展|组织)[^,。]{0,16}(?:联合|专项)(?:专项|联合)?(?:执法)?检查|(?:每月|每季度?|每半年|每年|定期|不定期)[^,。]{0,16}(?:核查|抽查|督查|督导|暗访)",
                    false,
                    0.7),
            rule(
                    "accountability.of-officials",
                    MechanismKind.ACCOUNTABILITY,
                    "责",
                    "对(?:工作|责任|措施|任务|未完成|不作为|履职|推进|进展|落实|整改)[^。]{0,50}(?:追责|问责|追究[^,。]{0,4}责任)",
                    true,
                    0.85),
            rule(
                    "accountability.of-laggards",
                    MechanismKind.ACCOUNTABILITY,
                    "通报|约谈|预警|审批|限批|评优|责|追究|处理|移交",
                    "(?:不力|滞后|缓慢|末位|靠后|后[三五十]位|未完成|超标|推诿)[^。]{0,24}?(?:通报|约谈|预警|暂停审批|限批|不得评优|问责|追责|追究)|对[^。]{2,40}的,?[^,。]{0,6}(?:严肃处理|从严处理|依法处理|严肃追责|严肃问责|追究刑事责任|移交(?:纪检|纪委|县纪委|市纪委|区纪委|司法)[^,。]{0,10})",
                    true,
                    0.8),
            rule(
                    "accountability",
                    MechanismKind.ACCOUNTABILITY,
                    "责|约谈|追究",
                    "追责|问责(?!“)|一岗双责|第一责任人|签订[^,。]{0,20}责任书|约谈|责任追究|追究[^,。]{0,6}责任",
                    false,
                    0.8),
            rule(
                    "assessed",
                    MechanismKind.ACCOUNTABILITY,
                    "考核|结果",
                    "纳入[^,。]{0,24}考核|成效考核|绩效考核|政绩考核|考核评价的重要依据|(?:考核|评估|评价)结果[^,。]{0,20}(?:依据|参考|挂钩)|考核结果",
                    false,
                    0.75),
            rule(
                    "liaison",
                    MechanismKind.OTHER,
                    "调度|会商|通报|报告|排名|责任制|制度|机制|专班|联络|网格|细化|方案|委员会|小组|工作组",
                    "定期[^,。]{0,30}进行调度|按季度?[^,。]{0,8}通报|整改销号(?:制度|管理)|实行[^,。]{0,8}目标责任制|每(?:日|天|旬|十日|半月)[^,。]{0,10}(?:调度|会商|通报|报告)|每周[^,。]{0,10}(?:会商|通报)|(?<!每)[日周旬](?:调度|通报|会商)|(?<!调度、)每月[^,。]{0,4}通报|(?:每月|每季度?|定期)[^,。]{0,24}排名|包(?:保|联|抓|干|乡|村|片)[^,。]{0,8}(?:责任制|制度)|部门协调机制|(?:成立|组建|建立|设立)[^,。]{0,24}工作专班|联络员|联络机制|网格监管制度|网格化管理|细化量化|细化制定|细化分解|制定(?:细化|具体|工作|实施|落实|专项|年度|工作落实)*方案|(?:成立|组建|建立|设立)[^,。]{0,20}(?:委员会|领导小组|工作组)",
                    true,
                    0.6));

    boolean mayStandIn(String sentence) {
        for (String mark : marks) {
            if (sentence.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** 纳入年度考核 is the annual assessment itself. */
    boolean isCoveredByAssessment() {
        return id.equals("mechanism.assessed");
    }

    private static MechanismRule rule(
            String id, MechanismKind kind, String marks, String words, boolean anywhere, double confidence) {
        return new MechanismRule(
                "mechanism." + id, kind, List.of(marks.split("\\|")), Pattern.compile(words), anywhere, confidence);
    }
}
