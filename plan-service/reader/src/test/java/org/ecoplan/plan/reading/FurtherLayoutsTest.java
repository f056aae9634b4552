package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.UnitRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbering in other forms, several documents in one file, tables of which only the blanks are left. */
class FurtherLayoutsTest {

    private static final String TITLE = "云岭市2026年治水实施方案\n";
    private static final String WORK = "一、重点任务\n(一)清淤。清淤9处。(市水务局负责)\n(二)截污。新建管网12公里。(市住建局负责)\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 工作目标/达标率达到90%。/2 重点任务/2.1 清淤。清淤9处。/2.2 截污。新建管网5公里。/3 保障措施/3.1 加强领导。|2.1 2.2",
                "1 重点任务/1.1 治水/1.1.1 清淤。清淤9处。/1.1.2 截污。新建管网5公里。/1.2 治气/1.2.1 控尘。治理工地7个。|1.1.1 1.1.2 1.2.1",
                "一、重点任务/1.1 清淤。清淤9处。/1.2 截污。新建管网5公里。/二、其他任务/2.1 控尘。治理工地7个。|1.1 1.2 2.1",
                "1 重点任务/1.1 2026年6月底前清淤9处。/1.2 截污。新建管网5公里。|1.1 1.2",
                "1、重点任务/1.1、清淤。清淤9处。/1.2、截污。新建管网5公里。|1.1 1.2"
            })
    void figuresWithPointsAreOrdinals(String words, String ordinals) {
        assertThat(ordinals(words)).containsExactly(ordinals.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(一)2016年至2019年,共审批占用岸线项目12宗,面积83.4公顷,超出控制数20%以上。|整改目标:自然岸线保有率不低于45%。",
                "(一)城东泵站2021年建成后处理水量达到1.2万吨,仍有溢流。|整改措施:新建调蓄池1座。",
                "(一)全县9家砖厂中,6家完成改造,3家未完成。|整改时限:2026年9月底前"
            })
    void theLineOverWhatIsPutRightIsTheProblem(String problem, String below) {
        // Given
        String units = "\n责任单位:市水务局\n验收单位:市生态环境局\n(二)垃圾清运不及时。\n整改目标:日产日清率达到100%。\n责任单位:市城管局\n";

        // When
        PlanExtraction read = PlanTexts.readText("x", "云岭市督察反馈意见整改措施清单\n一、水环境方面\n" + problem + "\n" + below + units);
        PlanExtraction plain = PlanTexts.readText("x", "云岭市治水工作方案\n一、重点任务\n(一)2026年审批岸线项目12宗,完成改造6家。\n责任单位:市水务局\n");

        // Then no figure of it is a level, and who accepts has a role of its own
        assertThat(read.problems()).extracting(one -> one.task() + one.quote()).containsExactly(problem, "(二)垃圾清运不及时。");
        assertThat(read.tasks().get(0).targets())
                .allSatisfy(target -> assertThat(below).contains(target.quote()));
        assertThat(read.tasks().get(0).milestones())
                .allSatisfy(one -> assertThat(below).contains(one.quote()));
        assertThat(read.tasks().get(0).acceptors())
                .singleElement()
                .satisfies(unit -> assertThat(unit.role()).isEqualTo(UnitRole.ACCEPTING));
        assertThat(plain.problems()).isEmpty();
        assertThat(plain.tasks().get(0).targets()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"反馈问题", "督察反馈问题", "具体问题", "问题"})
    void eachNumberedProblemIsOneWithItsOwnUnitsAndAcceptor(String word) {
        // Given
        String first = word + "1:3家采石场未修复,裸露面积达260亩。\n整改目标:完成3家采石场修复。\n责任单位:县自然资源局\n验收单位:市自然资源局\n";
        String second = word + "2:泵站处理水量仅0.4万吨。\n整改目标:新建管网6公里。\n责任单位:县住建局\n验收单位:市生态环境局\n";

        // When
        PlanExtraction read = PlanTexts.readText("x", "云溪县督察反馈意见整改方案\n一、整改任务\n" + first + second);

        // Then
        assertThat(read.tasks())
                .extracting(task -> task.unitNames(UnitRole.RESPONSIBLE))
                .containsExactly(List.of("县自然资源局"), List.of("县住建局"));
        assertThat(read.tasks()).allSatisfy(task -> assertThat(task.acceptors()).hasSize(1));
        assertThat(read.tasks().stream().flatMap(task -> task.targets().stream()))
                .extracting(ReadTarget::quote)
                .containsExactly("完成3家采石场修复", "新建管网6公里");
        assertThat(read.problems()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"问题名称:", "问题描述:", "反馈问题:", ""})
    void theLabelOfAProblemIsNoneOfItsWords(String label) {
        // Given
        String work = "\n整改目标:火点下降30%。\n责任单位:县农业农村局\n";

        // Then
        assertThat(PlanTexts.readText("x", "云溪县整改清单\n一、" + label + "秸秆焚烧火点上升20%。" + work)
                        .problems())
                .singleElement()
                .satisfies(one -> assertThat(one.quote()).isEqualTo("秸秆焚烧火点上升20%。"));
        assertThat(PlanTexts.readText("x", "云溪县整改清单\n一、整改任务" + work).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"412个排口仅整治137个,完成率33.3%。", "截至2025年底,监测率为60%。", "2025年处理量0.4万吨,负荷率仅28%。"})
    void noFigureOfAProblemOverItsMeasuresIsAnAim(String problem) {
        // Given
        String work = "\n整改目标:排口全部整治。\n整改措施:\n(一)建立台账。\n(二)整治排口275个。\n责任单位:市水务局\n";

        // Then
        assertThat(PlanTexts.readText("x", "云溪县整改措施清单\n一、排口整治缓慢。" + problem + work)
                        .headlineTargets())
                .noneMatch(target -> problem.contains(target.quote()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.养护渔业资源。", "(四)严格围填海管控", "2、整治岸滩"})
    void theOnlyOrdinalOfATextCopiedFromItsMiddleIsBelieved(String heading) {
        // Given
        String before = "2026年底前,完成岸线修复方案确定的任务。(市自然资源局牵头)\n";
        String work = heading + "\n控制捕捞强度,渔船功率削减10%以上。(市渔业局牵头)\n开展增殖放流。(市渔业局牵头,市财政局配合)\n";

        // Then
        assertThat(PlanTexts.readText("x", before + work).tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.unitNames(UnitRole.LEAD)).containsExactly("市渔业局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5万亩农田退水得到治理。", "2.3亿元用于治水。", "1.2公里河道完成清淤。"})
    void aFigureAtTheHeadOfALineIsNoOrdinal(String line) {
        assertThat(PlanTexts.readText("x", TITLE + WORK.replace("新建管网12公里。", "新建管网12公里。\n" + line + "\n"))
                        .tasks())
                .extracting(ReadTask::ordinal)
                .containsExactly("(一)", "(二)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "任务一:清淤/清淤9处。/任务二:截污/新建管网5公里。|一 二",
                "任务1 清淤。清淤9处。/任务2 截污。新建管网5公里。|1 2",
                "一、重点工作/行动一:清淤。清淤9处。/行动二:截污。新建管网5公里。|一 二",
                "举措一、清淤。清淤9处。/举措二、截污。新建管网5公里。/举措三、控尘。治理工地7个。|一 二 三"
            })
    void aWordMayStandBeforeTheOrdinal(String words, String ordinals) {
        assertThat(ordinals(words)).containsExactly(ordinals.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "任务一:治水/1.1 清淤。清淤9处。/1.2 截污。新建管网5公里。/任务二:治气/2.1 控尘。治理工地7个。|任务一/1.1 任务一/1.2 任务二/2.1",
                "问题一  违规占用岸线/(1)拆除围堰3处。责任单位:市水务局。/(2)修复岸线2公里。责任单位:市林业局。/问题二  污水直排/(1)封堵排口5个。责任单位:市住建局。|问题一/(1) 问题一/(2)"
                        + " 问题二/(1)",
                "问题三  一是整改/(1)清运3万吨。责任单位:市水务局。|",
                "一、整改任务/问题1:积存垃圾30吨。/整改措施:清运垃圾20吨。/责任单位:市城管局/问题2:污水直排。/整改措施:封堵排口5个。/责任单位:市水务局|一/1 一/2"
            })
    void aNamedOrdinalOverItemsIsTheirAction(String words, String places) {
        assertThat(PlanTexts.readText("x", TITLE + words.replace("/", "\n")).tasks())
                .extracting(task -> task.action() + "/" + task.ordinal())
                .filteredOn(place -> places != null)
                .containsExactly(places == null ? new String[0] : places.split(" "));
    }

    @Test
    void whatTheLineOfAProblemTellsIsNoLevelAndItsGoalIsOne() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                TITLE
                        + "问题一 截至2024年底仅完成修复19座,积存30吨\n"
                        + "整改目标:2026年修复率达到90%。\n"
                        + "(1)修复12座。责任单位:市水务局。\n"
                        + "问题二 污水直排\n"
                        + "(1)封堵排口5个。责任单位:市住建局。\n");

        // Then
        assertThat(read.headlineTargets())
                .extracting(target -> target.level().value().intValue())
                .containsExactly(90);
        assertThat(read.tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.level().value().intValue())
                .containsExactly(12, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(一)排口管理薄弱问题。现有排口31处。/整改目标:截污率达到90%。|90",
                "(一)渗滤液处置不规范问题。日处理能力100吨。/整改措施:一是2026年6月底前清运60吨。|60",
                "(一)“两河”污染问题/管网破损12公里。/整改时限:2026年6月底前/整改措施:新建管网8公里。|8",
                "(一)解决渗滤液问题。建成池3座。/进度:新建管网8公里。|3 8"
            })
    void whatStandsBelowAHeadingThatNamesAProblemTellsHowThingsAreUpToTheGoal(String words, String levels) {
        assertThat(PlanTexts.readText("x", TITLE + "一、整改任务\n" + words.replace("/", "\n") + "\n责任单位:市水务局\n")
                        .tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.level().value().toPlainString())
                .containsExactly(levels.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "各单位每季度末报送进展情况。||REPORT_UP",
                "|每季度对任务进展进行调度。|QUARTERLY_SCHEDULING",
                "说明:年底对完成情况进行考核。|进展情况及时向社会公开。|ANNUAL_ASSESSMENT DISCLOSURE",
                "云岭市督察反馈问题整改任务清单|当前位置:督察整改|"
            })
    void theSentencesAroundATaskTableSayHowThePlanIsSteered(String before, String behind, String kinds) {
        // Given
        String table = "序号\t工作任务\t牵头单位\n1\t清淤9处\t市水务局\n2\t新建管网5公里\t市住建局\n";

        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                TITLE + Objects.requireNonNullElse(before, "") + "\n" + table + Objects.requireNonNullElse(behind, "")
                        + "\n");

        // Then
        assertThat(read.mechanisms())
                .extracting(mechanism -> mechanism.kind().name())
                .containsExactly(kinds == null ? new String[0] : kinds.split(" "));
    }

    @Test
    void theTitleStandsBeforeATableWhoseCellsStandOneUnderTheOther() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x", TITLE + "序号\n工作任务\n牵头单位\n完成时限\n一\n治水提升行动\n1\n清淤9处\n市水务局\n10月底前\n2\n新建管网5公里\n市住建局\n12月底前\n");

        // Then
        assertThat(read.document().title()).isEqualTo(TITLE.strip());
        assertThat(read.actions())
                .extracting(action -> action.ordinal() + action.title())
                .containsExactly("一治水提升行动");
        assertThat(read.tasks())
                .extracting(
                        task -> task.action() + task.ordinal() + task.targets().size())
                .containsExactly("一11", "一21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(一)水源/①缓冲带。建成缓冲带9公里。【市水务局牵头】/②湿地。建成湿地2处。【市林业局牵头】/(二)监管/①平台。建成平台1个。【市水务局牵头】|① ② ①",
                "(一)水源/1.缓冲带。①建成缓冲带9公里。②植树3万株。(市水务局牵头)/2.湿地。建成湿地2处。(市林业局牵头)|1 2"
            })
    void circledFiguresAreOrdinalsWhereNothingElseNumbersTheItems(String words, String ordinals) {
        assertThat(ordinals("一、任务/" + words)).containsExactly(ordinals.split(" "));
    }

    @Test
    void itemsWhoseUnitsAreToldOnceAtTheEndAreTheMeasuresOfOneTask() {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x",
                        TITLE
                                + "一、治理水体\n【目标任务】治理水体37条。\n【推进措施】\n1.3月底前完成选址。\n2.加强督促。\n【责任单位】市水务局\n【联系电话】3880012\n"
                                + "二、新增绿地\n【目标任务】新增绿地45公顷。\n【推进措施】\n1.开展摸排。\n2.严把质量。\n【责任单位】市园林中心、市林业局\n")
                .tasks();

        // Then
        assertThat(tasks).extracting(ReadTask::ordinal).containsExactly("一", "二");
        assertThat(tasks.get(1).unitNames(UnitRole.RESPONSIBLE)).containsExactly("市园林中心", "市林业局");
        assertThat(tasks.get(0).targets())
                .extracting(target -> target.indicator())
                .containsExactly("治理水体");
        assertThat(tasks.get(0).milestones())
                .extracting(one -> one.by() + " " + one.quote())
                .containsExactly("2026-03-31 3月底前完成选址");
    }

    @Test
    void itemsOfWhichSeveralTellTheirUnitsAreTasks() {
        assertThat(ordinals("一、治水/1.清淤。清淤9处。(市水务局负责)/2.截污。新建管网5公里。(市住建局负责)/二、治气/1.控尘。治理工地7个。/2.控煤。淘汰锅炉5台。(市发改委负责)"))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(以上1—2项由市水务局牵头,各乡(镇)人民政府落实)|L市水务局 I各乡(镇)人民政府;L市水务局 I各乡(镇)人民政府;",
                "附:任务分工/市水务局:牵头第1、3项任务,配合第2项任务。/市住建局:牵头第2项任务。|L市水务局;P市水务局 L市住建局;L市水务局",
                "以上第1至3项任务均由市水务局、市住建局负责。|R市水务局 R市住建局;R市水务局 R市住建局;R市水务局 R市住建局",
                "以上第4项任务由市水务局牵头。|;;"
            })
    void unitsMayNameTheirTasksByNumber(String told, String units) {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x", TITLE + "一、重点任务\n1.清淤。清淤9处。\n2.截污。新建管网5公里。\n3.控尘。治理工地7个。\n" + told.replace("/", "\n"))
                .tasks();

        // Then
        assertThat(tasks.stream()
                        .map(task -> task.units().stream()
                                .map(unit -> unit.role().name().charAt(0) + unit.name())
                                .collect(Collectors.joining(" "))))
                .containsExactly(units.split(";", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、治水\n", "(一)治水\n"})
    void aLineBetweenTheRowsOfATableIsTheActionOfThoseBelow(String section) {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "云岭市2026年治水任务清单\n序号\t工作任务\t工作目标\t牵头单位\t配合单位\n" + section
                        + "1\t清淤\t清淤9处\t市水务局\t各区\n2\t截污\t新建管网5公里\t同上\t市财政局\n");

        // Then
        assertThat(read.tasks()).extracting(ReadTask::action).containsOnly(section.replaceAll("、?治水\n", ""));
        assertThat(read.tasks().get(1).unitNames(UnitRole.LEAD)).containsExactly("市水务局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务一览表见附件。", "行动一致、步调统一。", "任务一:只有这一项。"})
    void suchAWordAloneIsNone(String line) {
        assertThat(PlanTexts.readText("x", TITLE + line + "\n" + WORK).tasks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "《云岭市2026年治水实施方案》解读\n一、背景\n(一)提出清淤20处。\n",
                "云岭市2026年治水实施方案政策解读\n一、背景\n(一)提出清淤20处。\n",
                "政策解读\n一、背景\n(一)提出清淤20处。\n",
                "一图读懂云岭治水\n一、背景\n(一)提出清淤20处。\n",
                "《云岭市2026年治水实施方案》起草说明\n一、背景\n(一)提出清淤20处。\n",
                "云岭市河道保护管理办法\n一、总则\n(一)清淤20处。\n",
                "云岭市2026年扬尘治理实施方案\n为治理扬尘,制定本方案。\n一、重点任务\n(一)控尘。治理工地20个。(市住建局负责)\n"
            })
    void whatStandsBehindThePlanIsNamedAndNotRead(String other) {
        // Given
        String words = TITLE + WORK + "云岭市人民政府\n2026年3月2日\n" + other;

        // When
        PlanExtraction read = PlanTexts.readText("x", words);

        // Then
        assertThat(read.tasks()).extracting(ReadTask::title).containsExactly("清淤", "截污");
        String title = other.substring(0, other.indexOf('\n'));
        assertThat(read.undecided())
                .anySatisfy(one -> assertThat(one.question()).contains(title, "没有读取"));
        assertThat(read.coverage().unread()).anySatisfy(one -> {
            assertThat(one.reason()).contains("另一份文件");
            assertThat(words.substring(one.span().start(), one.span().end())).contains(title);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "附件\n云岭市治水任务清单\n一、补充任务\n(三)控尘。治理工地20个。(市住建局负责)\n",
                "附件1:\n云岭市治水补充方案\n一、补充任务\n(三)控尘。治理工地20个。(市住建局负责)\n"
            })
    void anAnnexBelongsToThePlan(String annex) {
        assertThat(PlanTexts.readText("x", TITLE + WORK + annex).tasks())
                .extracting(ReadTask::title)
                .contains("控尘");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "序号  重点任务  工作内容  完成时限  责任单位\n1  清淤  清淤9处  2026年6月底前  市水务局\n2  截污  新建管网5公里  2026年底前  市住建局、市财政局\n",
                "序号 重点任务 工作内容 完成时限 责任单位\n1 清淤 清淤9处 2026年6月底前 市水务局\n2 截污 新建管网5公里 2026年底前 市住建局、市财政局\n",
                "序号  重点任务  工作内容  完成时限  责任单位\n一  治水\n1  清淤  清淤9处  2026年6月底前  市水务局\n2  截污  新建管网5公里  2026年底前  市住建局、市财政局\n",
                "序号   重点任务       工作内容           完成时限        责任单位\n"
                        + "1      清淤           清淤9处            2026年6月底前   市水务局\n"
                        + "2      截污           新建管网           2026年底前      市住建局、市\n"
                        + "                      5公里                              财政局\n"
            })
    void aTableOfWhichOnlyTheBlanksAreLeftIsRead(String table) {
        // When
        List<ReadTask> tasks =
                PlanTexts.readText("x", "云岭市2026年治水任务清单\n" + table).tasks();

        // Then
        assertThat(tasks).extracting(ReadTask::title).containsExactly("清淤", "截污");
        assertThat(tasks.get(1).unitNames(UnitRole.RESPONSIBLE)).containsExactly("市住建局", "市财政局");
        assertThat(tasks).flatExtracting(ReadTask::targets).hasSize(2);
    }

    @Test
    void theSignsOfMarkdownAreNoWords() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "# 云岭市2026年塑料治理实施方案\n\n云岭市商务局\n\n2026年3月2日\n\n## 一、总体目标\n\n- 2026年底前,抽检合格率达到92%。\n\n"
                        + "## 二、重点任务\n\n### 1.减少用量\n\n2026年6月底前更换餐具3万套。\n\n**牵头单位:** 市商务局\n**配合单位:** 市供销社、市财政局\n\n"
                        + "### 2.加强回收\n\n新建回收站5座。\n\n**牵头单位:** 市城管局\n");

        // Then
        assertThat(read.document().title()).isEqualTo("云岭市2026年塑料治理实施方案");
        assertThat(read.tasks()).extracting(ReadTask::title).containsExactly("减少用量", "加强回收");
        assertThat(read.tasks().get(0).unitNames(UnitRole.PARTICIPATING)).containsExactly("市供销社", "市财政局");
        assertThat(read.headlineTargets())
                .extracting(target -> target.level().value().intValue() + " " + target.by())
                .containsExactly("92 2026-12-31");
    }

    @Test
    void aSharpOrAStarOfAnotherTextStays() {
        assertThat(PlanTexts.readText("x", TITLE + WORK.replace("清淤9处", "治理#3、#4锅炉**型9台"))
                        .tasks()
                        .get(0)
                        .targets())
                .extracting(ReadTarget::quote)
                .containsExactly("治理#3、#4锅炉**型9台");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "云岭市2026年噪声治理方案 云环委办〔2026〕7号 云岭市环委会办公室 2026年3月24日印发 为治理噪声,|云岭市2026年噪声治理方案|云环委办〔2026〕7号|2026-03-24",
                "云岭市2026年噪声治理方案 2026年3月24日 为治理噪声,|云岭市2026年噪声治理方案||2026-03-24"
            })
    void theHeadOfATextInOneLineIsPartedByItsBlanks(String head, String title, String number, LocalDate issued) {
        // Given
        String body =
                "制定本方案。一、工作目标 夜间达标率不低于88%。二、重点任务 (一)管住施工噪声。4月底前创建静音工地6个。(区住建局牵头)(二)管住交通噪声。新增抓拍设备15套。(公安局牵头)三、保障措施 "
                        + "加强领导。".repeat(40);

        // When
        PlanExtraction read = PlanTexts.readText("x", head + body);

        // Then
        assertThat(read.document().title()).isEqualTo(title);
        assertThat(read.document().documentNumber()).isEqualTo(number);
        assertThat(read.document().issuedOn()).isEqualTo(issued);
        assertThat(read.tasks()).hasSize(2);
        assertThat(read.tasks().get(0).targets().get(0).by()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void aColumnOfAYearBeforeTheIssueTellsHowThingsWere() {
        assertThat(PlanTexts.readText(
                                "x",
                                "云岭市治水实施方案\n云岭市人民政府\n2025年3月2日\n" + WORK
                                        + "附表1 主要指标\n指标\t单位\t2023年\t2024年\t2026年\n农膜回收率\t%\t80\t82\t90\n")
                        .headlineTargets())
                .extracting(target -> target.level().value() + " " + target.by())
                .containsExactly("90 2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"责任目标|二、主要任务/1.清淤。清淤9处。|1", "责任目标|二、考核/1.年终考核。|(一) (二)"})
    void pledgedGoalsAreGoalsWhereAChapterOfWorkFollows(String heading, String rest, String ordinals) {
        assertThat(ordinals("一、" + heading + "/(一)达标率达到90%。/(二)收集率达到70%。/" + rest))
                .containsExactly(ordinals.split(" "));
    }

    @Test
    void theLevelsOfATaskForSeveralYearsStandUnderTheYears() {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x",
                        "云岭市2025—2026年治水任务清单\n"
                                + "序号\t工作任务\t2025年目标\t2026年目标\t责任单位\n"
                                + "1\t污水收集率\t不低于93%\t95%\t市水务局\n"
                                + "2\t新建管网\t12公里\t—\t市住建局\n")
                .tasks();

        // Then
        assertThat(tasks)
                .flatExtracting(ReadTask::targets)
                .extracting(target -> target.indicator() + " " + target.level().value() + " " + target.by())
                .containsExactly("污水收集率 93 2025-12-31", "污水收集率 95 2026-12-31", "新建管网 12 2025-12-31");
    }

    @Test
    void columnsThatOnlyNameYearsHaveTheirMeasureFromTheCaption() {
        assertThat(PlanTexts.readText(
                                "x", TITLE + WORK + "附表1 各县区优良天数比例目标(%)\n县区\t2025年\t2026年\n东山区\t84\t85\n西岭县\t90\t92\n")
                        .headlineTargets())
                .extracting(target -> target.indicator() + " " + target.level().value()
                        + target.level().unit() + " " + target.by())
                .containsExactly(
                        "东山区优良天数比例 84% 2025-12-31",
                        "东山区优良天数比例 85% 2026-12-31", "西岭县优良天数比例 90% 2025-12-31", "西岭县优良天数比例 92% 2026-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "二、推进步骤/(一)排查阶段(2026年3月1日至4月30日)/1.摸底。排查企业20家。(市水务局负责)/(二)整治阶段(2026年5月1日至11月30日)/2.治理。治理企业9家。(市水务局负责)|2026-04-30"
                        + " 2026-11-30",
                "二、推进步骤/(一)动员阶段(2026年3月)/1.摸底。排查企业20家。(市水务局负责)/(二)攻坚阶段。(2026年4月至9月)/2.治理。治理企业9家。(市水务局负责)|2026-03-31"
                        + " 2026-09-30"
            })
    void theStageAroundATaskDatesItsLevels(String words, String days) {
        assertThat(PlanTexts.readText("x", "云岭市治水专项行动方案\n一、总体要求\n坚持治水。\n" + words.replace("/", "\n"))
                        .tasks())
                .flatExtracting(ReadTask::targets)
                .extracting(target -> String.valueOf(target.by()))
                .containsExactly(days.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市发改委:1.退产能。退出企业4家。2.增绿电。新增光伏20万千瓦。\n市住建局:1.控尘。治理工地7个。\n",
                "市发改委:\n1.退产能。退出企业4家。\n2.增绿电。新增光伏20万千瓦。\n市住建局:\n3.控尘。治理工地7个。\n",
                "市发改委\n1、退产能。退出企业4家。\n2、增绿电。新增光伏20万千瓦。\n市住建局\n1、控尘。治理工地7个。\n"
            })
    void theBodyOverItemsIsTheirAction(String words) {
        assertThat(PlanTexts.readText("x", TITLE + "一、工作目标\n水质达到90%。\n二、重点任务\n" + words + "三、保障措施\n加强领导。\n")
                        .tasks())
                .extracting(task -> task.action() + " " + task.title() + " "
                        + String.join("", task.unitNames(UnitRole.RESPONSIBLE)))
                .containsExactly("市发改委 退产能 市发改委", "市发改委 增绿电 市发改委", "市住建局 控尘 市住建局");
    }

    @Test
    void theLineBeforeTheTextIsNoHeadOfItems() {
        assertThat(PlanTexts.readText("x", TITLE + "各县区人民政府,市直各部门:\n" + WORK).tasks())
                .extracting(ReadTask::action)
                .doesNotContain("各县区人民政府");
    }

    @Test
    void aRowWithFewerCellsIsReadByWhatTheyHold() {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x",
                        "云岭市2026年治水任务清单\n序号 重点任务 工作内容 牵头单位 责任单位 完成时限\n"
                                + "1 疏浚河道 清淤9处 市水务局 各区政府 2026年6月底前\n2 提升水质 优良比例达到90% 市生态环境局 2026年9月底\n"
                                + "3 治理养殖 配套率达到97% 复查12户 市农业农村局 各区政府 2026年10月\n")
                .tasks();

        // Then
        assertThat(tasks)
                .extracting(task -> task.title() + " " + task.unitNames(UnitRole.LEAD)
                        + task.unitNames(UnitRole.RESPONSIBLE)
                        + task.targets().get(0).by())
                .containsExactly(
                        "疏浚河道 [市水务局][各区政府]2026-06-30", "提升水质 [市生态环境局][]2026-09-30", "治理养殖 [市农业农村局][各区政府]2026-10-31");
    }

    @Test
    void twoGapsBesideEachOtherAreAnEmptyCell() {
        // When
        List<ReadTask> tasks = PlanTexts.readText(
                        "x",
                        "云岭市2026年治水任务清单\n序号  类别  主要任务  细化措施  牵头单位\n1  一、水资源  严守红 线  清淤9处。  市水务局\n2    抓好节水  建成灌区2个。  市农业农村局\n")
                .tasks();

        // Then
        assertThat(tasks)
                .extracting(task -> task.action() + " " + task.title() + task.unitNames(UnitRole.LEAD))
                .containsExactly("一 严守红线[市水务局]", "一 抓好节水[市农业农村局]");
    }

    @Test
    void rowsOfAPipeTableOfOneLengthAreNotJoined() {
        // Given
        StringBuilder rows =
                new StringBuilder("云岭市2026年治水任务清单\n| 序号 | 重点任务 | 完成时限 | 牵头单位 |\n| --- | --- | --- | --- |\n");
        for (int i = 1; i <= 12; i++) {
            rows.append("| %d | 治理河道%d处并且建立长效管护的机制 | 2026年6月底前 | 市水务局 |\n".formatted(i, i + 20));
        }

        // Then
        assertThat(PlanTexts.readText("x", rows.toString()).tasks()).hasSize(12);
    }

    @Test
    void wordsUnderATableAreNoRow() {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "云岭市2026年治水任务清单\n序号\t重点任务\t工作内容\t完成时限\t牵头单位\t配合单位\n1\t清淤\t清淤9处\t2026年6月\t市水务局\t\n"
                        + "2\t整治排口\t\t2026年9月\t\t市住建局\n注:各单位每季度末报送进展。\t\t\t\t\t\n");

        // Then
        assertThat(read.tasks()).extracting(ReadTask::title).containsExactly("清淤", "整治排口");
        assertThat(read.mechanisms()).hasSize(1);
        assertThat(read.repeatedDuties()).hasSize(1);
    }

    private static List<String> ordinals(String words) {
        return PlanTexts.readText("x", TITLE + words.replace("/", "\n")).tasks().stream()
                .map(ReadTask::ordinal)
                .toList();
    }

    @Test
    void measuresInTheLineOfTheirLabelAreOnePieceOfWork() {
        // Given
        String problem = "整改目标:2026年底前集中收集率提高到72%。\n"
                + "整改措施:1.排查管网。2.2026年6月底前新建管网9公里。3.改造泵站2座。\n"
                + "责任单位:市住建局、市水务局\n整改时限:2026年12月31日\n";
        String plan = "云岭市督察反馈问题整改方案\n一、整改任务\n问题一:管网建设滞后。\n" + problem + "问题二:河道淤积。\n" + problem;

        // Then
        assertThat(PlanTexts.readText("x", plan).tasks())
                .allSatisfy(task -> assertThat(task.targets()).hasSize(3))
                .allSatisfy(task -> assertThat(task.units()).hasSize(2))
                .extracting(ReadTask::ordinal)
                .containsExactly("一", "二");
    }
}
