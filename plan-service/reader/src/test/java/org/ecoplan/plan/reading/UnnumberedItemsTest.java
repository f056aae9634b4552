package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.UnitRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose work no number opens. */
class UnnumberedItemsTest {

    private static final String TITLE = "云岭市2026年治水实施方案\n";
    private static final String GOALS = "一、工作目标\n水质优良比例达到90%。\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "●清淤。清淤9处。责任单位:市水务局\n●截污。新建管网12公里。责任单位:市住建局\n",
                "◆ 清淤。清淤9处。\n责任单位:市水务局\n◆ 截污。新建管网12公里。\n责任单位:市住建局\n",
                "清淤。对淤积河道开展治理,清淤9处。(责任单位:市水务局)\n截污。推进雨污分流改造,新建管网12公里。(责任单位:市住建局)\n",
                "清淤。对淤积河道开展治理,清淤9处。(市水务局负责)\n截污。推进雨污分流改造,新建管网12公里。(市住建局负责)\n"
            })
    void theItemsOfAChapterWithoutNumbersAreItsTasks(String words) {
        // When
        List<ReadTask> tasks = PlanTexts.readText("x", TITLE + GOALS + "二、重点任务\n" + words + "三、保障措施\n●加强领导。\n●强化宣传。\n")
                .tasks();

        // Then
        assertThat(tasks)
                .extracting(task -> task.action() + " " + task.ordinal() + " " + task.title()
                        + task.unitNames(UnitRole.RESPONSIBLE)
                        + task.targets().size())
                .containsExactly("二 1 清淤[市水务局]1", "二 2 截污[市住建局]1");
    }

    @Test
    void theSignsOfAListUnderTheGoalsAreNoTasks() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                TITLE + "一、工作目标\n●水质优良比例达到90%。\n●管网覆盖率达到80%。\n二、重点任务\n1.清淤。清淤9处。(市水务局负责)\n2.截污。新建管网12公里。(市住建局负责)\n");

        // Then
        assertThat(read.headlineTargets()).hasSize(2);
        assertThat(read.tasks()).hasSize(2);
    }

    @Test
    void aNumberedChapterKeepsItsNumbers() {
        assertThat(PlanTexts.readText(
                                "x", TITLE + GOALS + "二、重点任务\n1.治河。加强治理。\n●清淤9处以上河段。(市水务局负责)\n●新建管网12公里。(市住建局负责)\n")
                        .tasks())
                .hasSize(1);
    }

    @Test
    void theWorkOfEachBodyIsATask() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "关于下达2026年全县治水重点任务的通知\n各乡镇、县直各单位:\n现将任务下达给你们,请抓好落实。\n县生态环境局:牵头整治排污口35个;11月底前建成站点2个。\n县住建局、县水利局:新建管网22公里。\n"
                        + "请各单位每季度末将进展情况报县环委办。\n清江县人民政府\n2026年2月8日\n");

        // Then
        assertThat(read.document().title()).isEqualTo("关于下达2026年全县治水重点任务的通知");
        assertThat(read.tasks())
                .extracting(task -> task.ordinal() + task.title() + task.unitNames(UnitRole.RESPONSIBLE))
                .containsExactly("1null[县生态环境局]", "2null[县住建局, 县水利局]");
        assertThat(read.tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.indicator() + target.level().value() + " " + target.by())
                .containsExactly("整治排污口35 2026-12-31", "建成站点2 2026-11-30", "新建管网22 2026-12-31");
        assertThat(read.repeatedDuties()).hasSize(1);
    }

    @Test
    void whatIsCountedOffIsATaskAndWhatFollowsTheLastIsNone() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "清江县夏季治气攻坚行动方案\n自2026年6月1日至9月30日在全县开展攻坚。\n一是严控工业源。县工信局牵头,县生态环境局配合,6月底前改造企业8家。\n二是严控移动源。县公安局牵头,县交通运输局配合,淘汰货车120辆。\n"
                        + "攻坚目标:优良天数比例不低于80%。\n县大气办每周调度。\n");

        // Then
        assertThat(read.tasks())
                .extracting(task -> task.ordinal()
                        + task.title()
                        + task.unitNames(UnitRole.LEAD)
                        + task.unitNames(UnitRole.PARTICIPATING)
                        + task.targets().size())
                .containsExactly("一严控工业源[县工信局][县生态环境局]1", "二严控移动源[县公安局][县交通运输局]1");
        assertThat(read.headlineTargets()).extracting(ReadTarget::by).containsExactly(LocalDate.of(2026, 9, 30));
    }

    @Test
    void unitsMayStandBehindADash() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "江北区2026年攻坚措施清单\n(江北环委〔2026〕6号,2026年1月28日)\n总目标:优良天数比例达到80%。\n措施1 深度治理。改造企业3家。——区生态环境局\n措施2 应急减排。改造企业9家。——区工信局,各街镇配合\n");

        // Then
        assertThat(read.document().documentNumber()).isEqualTo("江北环委〔2026〕6号");
        assertThat(read.document().issuedOn()).isEqualTo(LocalDate.of(2026, 1, 28));
        assertThat(read.headlineTargets()).hasSize(1);
        assertThat(read.tasks())
                .extracting(task ->
                        task.ordinal() + task.unitNames(UnitRole.RESPONSIBLE) + task.unitNames(UnitRole.PARTICIPATING))
                .containsExactly("1[区生态环境局][]", "2[区工信局][各街镇]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"建立生态环境部门牵头,各部门参加的机制|0", "市水务局牵头,市财政局配合,开展清淤|2"})
    void bodiesThatOpenASentenceAreNotThoseOfAMechanism(String words, int units) {
        assertThat(PlanTexts.readText("x", TITLE + "一、重点任务\n(一)统筹。" + words + "。\n(二)截污。新建管网。(市住建局负责)\n")
                        .tasks()
                        .get(0)
                        .units())
                .hasSize(units);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、目标任务/(一)水质目标/水质优良比例达到90%。/(二)其他任务/开展节水。/二、重点工作/(一)清淤。清淤9处。(市水务局负责)/(二)截污。新建管网。(市住建局负责)|(一) (二)",
                "一、工作重点/(一)禁烧范围:全域禁烧。/(二)时间安排:全年。/二、工作措施/(一)巡查。开展巡查。(县环保局负责)/(二)利用。新建站点2个。(县农业局负责)|(一) (二)"
            })
    void aScopeThatNobodyIsToldToKeepIsNoTask(String words, String ordinals) {
        assertThat(PlanTexts.readText("x", "云岭市2026年工作方案\n" + words.replace("/", "\n"))
                        .tasks())
                .extracting(ReadTask::action)
                .containsExactly(ordinals.split(" "));
    }

    @Test
    void itStaysATaskWhereOthersTellNobodyEither() {
        assertThat(PlanTexts.readText("x", TITLE + "一、重点任务\n(一)整治范围。全域整治。\n(二)清淤。清淤9处。\n(三)截污。新建管网。(市住建局负责)\n")
                        .tasks())
                .hasSize(3);
    }

    @Test
    void theMeasuresOfAFewTasksAreNoTasks() {
        assertThat(PlanTexts.readText(
                                "x",
                                TITLE
                                        + "一、重点任务\n任务1:清淤\n清淤9处。\n牵头:市水务局\n任务2:截污\n新建管网12公里。\n牵头:市住建局\n任务3:管护\n1.开展巡查。\n2.设立站点3个。\n牵头:市城管局\n")
                        .tasks())
                .extracting(task -> task.ordinal() + task.unitNames(UnitRole.LEAD))
                .containsExactly("1[市水务局]", "2[市住建局]", "3[市城管局]");
    }

    @Test
    void aTableUnderATitledAnnexBelongsToIt() {
        assertThat(PlanTexts.readText(
                                "x",
                                "2026年主要目标任务及措施\n1、推进治水。\n清淤9处。\n附件:分局2026年重点工作任务分解表\n序号\t重点任务\t目标要求\t牵头股室\t配合股室(单位)\t完成时限\n"
                                        + "1\t消除黑臭水体\t清淤9处\t水股\t区住建局\t6月底\n2\t治气\t改造企业3家\t大气股\t执法大队\t10月底\n")
                        .tasks())
                .extracting(task -> task.action()
                        + task.ordinal()
                        + task.unitNames(UnitRole.LEAD)
                        + task.unitNames(UnitRole.PARTICIPATING)
                        + task.targets().size())
                .containsExactly("1[][]1", "附件1[水股][区住建局]1", "附件2[大气股][执法大队]1");
    }

    @Test
    void whatIsWrongMayBeCalledItsContents() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "云岭县督察反馈意见整改方案\n序号\t具体内容\t整改目标\t整改措施\t责任单位\t整改时限\n1\t渣土堆存达310万吨,同比上升6%。\t综合利用率达到60%。\t建成项目2个。\t县经信局\t2026年底\n");

        // Then
        assertThat(read.problems()).hasSize(1);
        assertThat(read.tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> String.valueOf(target.level().value()))
                .containsExactly("60", "2");
    }

    @Test
    void aLabelMayOpenEachTask() {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x",
                        "云岭市大气污染防治2026年度攻坚任务书\n任务:工业炉窑治理\n目标:完成15台工业炉窑深度治理\n措施:淘汰热风炉6台\n时限:2026年10月31日\n牵头单位:市工信局\n配合单位:市发改委\n"
                                + "任务:散煤替代\n目标:替代率达到95%\n时限:2026年11月15日\n牵头单位:市发改委\n")
                .tasks();

        // Then
        assertThat(tasks)
                .extracting(task -> task.title()
                        + task.unitNames(UnitRole.LEAD)
                        + task.unitNames(UnitRole.PARTICIPATING)
                        + task.targets().size()
                        + task.targets().get(0).by())
                .containsExactly("工业炉窑治理[市工信局][市发改委]22026-10-31", "散煤替代[市发改委][]12026-11-15");
    }

    @Test
    void aBareLabelInTheMiddleOfALineNamesTheUnits() {
        assertThat(PlanTexts.readText("x", TITLE + "(1)清淤:清淤9处。责任:市水务局。\n(2)截污:新建管网12公里。责任:市住建局、各区政府。\n")
                        .tasks())
                .extracting(task -> String.valueOf(task.unitNames(UnitRole.RESPONSIBLE)))
                .containsExactly("[市水务局]", "[市住建局, 各区政府]");
    }

    @Test
    void theArticlesOfAPledgeAreItsChapters() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "清江县河长制工作目标责任书(2026年度)\n为落实河长制,签订本责任书。\n责任单位:石桥镇人民政府\n第一条 责任目标\n(一)优良率达到100%;\n(二)完成清淤6公里。\n第二条 责任事项\n1.10月底前整治排污口12个。\n"
                        + "第三条 考核奖惩\n得分90分以上为优秀。\n");

        // Then
        assertThat(read.tasks())
                .extracting(task -> task.action() + task.ordinal())
                .contains("第一条(一)", "第一条(二)", "第二条1")
                .noneMatch(place -> place.contains("第三条"));
        assertThat(read.defaultImplementers()).extracting(unit -> unit.name()).containsExactly("石桥镇人民政府");
    }

    @Test
    void theRuleUnderTheHeadOfAMarkdownTableIsNoRow() {
        assertThat(PlanTexts.readText(
                                "x",
                                "滨河市水生态保护任务清单\n| 任务编号 | 任务名称 | 主要目标 | 责任单位 | 起止年限 |\n|:---:|:---|:---|:---:|---:|\n| RW-01 | 河湖修复 | 建设湿地3座 | 市水利局 | 2026-2029 |\n")
                        .tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.targets().get(0).by()).isEqualTo(LocalDate.of(2029, 12, 31)));
    }

    @Test
    void fieldsThatOnlyBlanksPartAreReadByTheirLabels() {
        assertThat(PlanTexts.readText(
                                "x",
                                "2026年清江县建设任务台账\n一、固废\n任务1 综合利用率达到78% 牵头单位 县工信局 完成时限 2026年11月\n任务2 建成项目2个 牵头单位 县城管局 完成时限 2026年10月\n")
                        .tasks())
                .extracting(task -> task.unitNames(UnitRole.LEAD) + " "
                        + task.targets().get(0).by())
                .containsExactly("[县工信局] 2026-11-30", "[县城管局] 2026-10-31");
    }

    @Test
    void aDashBeforeALabelEndsTheWork() {
        assertThat(PlanTexts.readText(
                                "x",
                                "滨湖区生态环境局2026年重点工作安排\n1. 【大气】完成项目18个——责任科室:大气科;完成时间:11月底\n2. 【水】新增管网8公里——责任科室:水科\n")
                        .tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.indicator() + target.level().value() + " " + target.by())
                .containsExactly("完成项目18 2026-11-30", "新增管网8 2026-12-31");
    }

    @Test
    void aStageIsNoBody() {
        assertThat(PlanTexts.readText("x", TITLE + "一、工作步骤\n第一阶段:排查溯源。完成排查。\n第二阶段:集中整治。完成整治。\n")
                        .tasks())
                .flatExtracting(ReadTask::units)
                .isEmpty();
    }

    @Test
    void aHeadingWithoutANumberMayNameTheAims() {
        assertThat(PlanTexts.readText(
                                "x",
                                TITLE + "攻坚目标\n水质优良比例达到90%;恢复岸线3公里。\n攻坚任务\n(一)清淤。清淤9处。(市水务局负责)\n(二)截污。新建管网。(市住建局负责)\n")
                        .headlineTargets())
                .hasSize(2);
    }

    @Test
    void theNameOfALevelByYearsCarriesItsUnit() {
        assertThat(PlanTexts.readText(
                                "x", TITLE + "序号|工作任务|2026年目标|2027年目标|牵头单位\n1|路面铺设(公里)|3|4|区交通局\n2|安装率|80%|90%|区住建局\n")
                        .tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.indicator()
                        + target.level().value()
                        + target.level().unit())
                .containsExactly("路面铺设3公里", "路面铺设4公里", "安装率80%", "安装率90%");
    }
}
