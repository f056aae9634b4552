package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ecoplan.plan.reading.model.Comparator;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.ecoplan.plan.reading.model.ReadUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents are laid out: which chapters hold tasks, where a title ends, where a text begins. */
class LayoutsTest {

    private static final String WORK = "二、重点任务\n(一)治理油烟。清洗油烟设施26家。(市城管局负责)\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "考核与奖惩", "考核奖惩", "责任追究", "奖惩措施", "职责分工", "部门职责", "单位职责", "整治范围", "名词解释", "术语和定义", "有关说明", "其他事项",
                "督查考核", "未尽事宜"
            })
    void aChapterThatTellsAboutTheWorkHoldsNoTask(String heading) {
        // When
        PlanExtraction read = read("一、工作目标\n到2026年,达标率达到90%。\n" + WORK + "三、" + heading + "\n(一)第一点。\n(二)第二点。\n");

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("(一)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"考核监测能力建设", "职责内污染源治理", "整治范围内河道"})
    void aChapterOfWorkIsOneThoughItNamesSuchAWord(String heading) {
        assertThat(read(WORK + "三、" + heading + "\n(一)第一点。(市水务局负责)\n").tasks()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"工作思路,主要目标", "指导思想,工作目标", "总体思路,年度目标"})
    void frameAndGoalsAreNoTasksAlsoWhereAPlanHasNoChapters(String frame, String goals) {
        // When
        PlanExtraction read = PlanTexts.readText(
                "x",
                "云岭市2026年治水实施计划\n(一)" + frame + "。坚持系统治理。\n(二)" + goals
                        + "。2026年,达标率不低于92%。\n(三)重点任务\n1.治理油烟。清洗26家。(市城管局负责)\n");

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1");
        assertThat(read.headlineTargets()).singleElement().satisfies(target -> {
            assertThat(target.level().comparator()).isEqualTo(Comparator.GE);
            assertThat(target.level().value()).isEqualByComparingTo(new BigDecimal(92));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.治理油烟。清洗26家。(市城管局负责)/7.治理扬尘。(市住建局负责)/(六)治水/1.清淤。(市水务局负责)|6 7 1",
                "(三)治理油烟。(市城管局负责)/(四)治理扬尘。(市住建局负责)|(三) (四)",
                "4.治理油烟。(市城管局负责)/5.治理扬尘。(市住建局负责)/6.清淤。(市水务局负责)|4 5 6",
                "八、治理油烟/清洗26家。(市城管局负责)|八",
                "(五)治理油烟。清洗26家。(市城管局负责)|(五)",
                "八、治理油烟/(二十三)清洗。清洗26家。(市城管局负责)/(二十四)巡查。(市城管局负责)|(二十三) (二十四)"
            })
    void aTextThatBeginsInItsMiddleIsReadFromItsFirstOrdinal(String words, String ordinals) {
        // When
        PlanExtraction read = PlanTexts.readText("x", "云岭市治水实施计划\n" + words.replace("/", "\n"));

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly(ordinals.split(" "));
        assertThat(read.numbering().breaks()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(一)●治理油烟。清洗26家。(市城管局负责),治理油烟",
        "(一)■ 治理油烟。清洗26家。(市城管局负责),治理油烟",
        "(一)★◆治理油烟。清洗26家。(市城管局负责),治理油烟",
        "(一)治理油烟。清洗26家。(市城管局负责),治理油烟"
    })
    void theSignOfAListIsNoPartOfATitle(String task, String title) {
        // When
        PlanExtraction read = PlanTexts.readText("x", "★云岭市治水实施计划\n一、重点任务\n" + task + "\n");

        // Then
        assertThat(read.document().title()).isEqualTo("云岭市治水实施计划");
        assertThat(read.tasks()).extracting(ReadTask::title).containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(二)。\n", "(二)\n", "(二)——\n", "(二)●\n"})
    void anOrdinalWithoutWordsIsNoTask(String empty) {
        assertThat(read(WORK + empty + "(三)清淤。清淤9处。(市水务局负责)\n").tasks())
                .extracting(ReadTask::ordinal)
                .containsExactly("(一)", "(三)");
    }

    @Test
    void whereNoTaskIsFoundTheReasonSaysWhatWasSeen() {
        assertThat(read("一、总体要求\n坚持治水。\n二、保障措施\n加强领导。\n").undecided())
                .anySatisfy(one -> assertThat(one.question()).contains("没有读到任务", "总体要求", "保障措施"));
        assertThat(read("坚持治水。\n加强领导。\n").undecided())
                .anySatisfy(one -> assertThat(one.question()).contains("没有读到任务", "没有可识别的编号"));
    }

    @Test
    void aNumberAloneBeginsNothing() {
        PlanExtraction read = PlanTexts.readText("x", "云岭市治水实施计划\n6.5亿元用于治水。\n" + WORK.replace("二、", "一、"));

        assertThat(read.tasks()).hasSize(1);
        assertThat(read.numbering().breaks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "云岭市人民政府关于深入推进,河湖生态保护的实施意见,云岭市人民政府关于深入推进河湖生态保护的实施意见,云岭市人民政府",
        "云岭市生态环境局关于进一步加强,噪声污染防治工作的实施意见,云岭市生态环境局关于进一步加强噪声污染防治工作的实施意见,云岭市生态环境局",
        "云岭市推动生态环境质量持续改善和,城乡环境整治行动方案,云岭市推动生态环境质量持续改善和城乡环境整治行动方案,",
        "云岭市人民政府文件,云岭市治水实施方案,云岭市治水实施方案,云岭市人民政府"
    })
    void aTitleMayGoOverTwoLines(String first, String second, String title, String issuer) {
        // When
        PlanExtraction read = PlanTexts.readText("x", first + "\n" + second + "\n云政发〔2025〕6号\n各县人民政府:\n" + WORK);

        // Then
        assertThat(read.document().title()).isEqualTo(title);
        assertThat(read.document().region()).isEqualTo("云岭市");
        if (issuer != null) {
            assertThat(read.document().issuer()).isEqualTo(issuer);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲方:云岭市人民政府/乙方:石桥县人民政府|石桥县人民政府",
                "甲方(考核方):云岭市生态环境局/责任单位(承诺方):云岭热电公司|云岭热电公司",
                "甲方:云岭市人民政府/乙方(盖章):石桥区管委会|石桥区管委会",
                "乙方:石桥县人民政府|"
            })
    void whoPledgesHasAllTasks(String parties, String implementer) {
        // When
        PlanExtraction read = PlanTexts.readText("x", "云岭市目标责任书\n" + parties.replace("/", "\n") + "\n" + WORK);

        // Then
        assertThat(read.defaultImplementers())
                .extracting(ReadUnit::name)
                .containsExactly(implementer == null ? new String[0] : new String[] {implementer});
    }

    private static PlanExtraction read(String words) {
        return PlanTexts.readText("x", "云岭市油烟治理工作方案\n" + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、任务内容/(一)管网/1.新建管网9公里。/2.新建泵站3座。/(二)管控/整治沟渠2处。|(一)1;(一)2;(二)(二)",
                "一、治理内容/(一)管控/整治沟渠2处。/(二)管网/1.新建管网9公里。/2.新建泵站3座。|(一)(一);(二)1;(二)2",
                "一、总体要求/(一)思路/坚持系统治理。/(二)目标/达标率达到90%。/二、强化节能责任/(三)分解指标。分解到户。/(四)统计监测。建站3座。|二(三);二(四)",
                "一、总体要求/坚持系统治理。/二、强化节能责任/(一)分解指标。分解到户。/(二)统计监测。建站3座。|(一)(一);(二)(二)",
                "一、总体要求/(一)思路/坚持系统治理。/二、重点任务/(二)分解指标。分解到户。/(三)统计监测。建站3座。|(二)(二);(三)(三)"
            })
    void theActionOfASectionIsTheSectionOrWhereTheNumbersRunOnItsChapter(String words, String tasks) {
        assertThat(PlanTexts.readText("x", "云岭市治水实施方案\n" + words.replace("/", "\n") + "\n")
                        .tasks())
                .extracting(task -> task.action() + task.ordinal())
                .containsExactly(tasks.split(";"));
    }
}
