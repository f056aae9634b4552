package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.model.Undecided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a task lacks is asked for: who, and until when. */
class HonestQuestionsTest {

    private static final String TWO_TASKS = "一、重点任务\n(一)清淤。清理河道。(市水务局负责)\n(二)截污。%s\n";

    @ParameterizedTest
    @ValueSource(strings = {"新建管网12公里。", "2026年6月底前新建管网12公里。", "加快建设管网。"})
    void aTaskWithoutAUnitAsks(String words) {
        assertThat(questions("云岭市2026年治水实施方案\n", words))
                .filteredOn(one -> one.contains("责任单位"))
                .containsExactly("任务(二)没有读到责任单位,请补充");
    }

    @Test
    void aTaskWhoseUnitsAreSaidForAllDoesNotAsk() {
        assertThat(questions("云岭市2026年治水实施方案\n以下任务均由各县、区人民政府组织落实,不再逐项列出。\n", "新建管网。"))
                .noneMatch(one -> one.contains("责任单位"));
    }

    @Test
    void aTaskWithoutADayAsksWhereThePlanHasNoEnd() {
        assertThat(questions("云岭市治水实施方案\n", "加强管护。(市住建局负责)"))
                .filteredOn(one -> one.contains("没有读到完成时限"))
                .hasSize(2);
    }

    @Test
    void theEndOfThePlanStandsInForTheDayAndOneQuestionSaysSo() {
        assertThat(questions("云岭市2026年治水实施方案\n", "加强管护。(市住建局负责)"))
                .filteredOn(one -> one.contains("完成时限"))
                .containsExactly("有2项任务没有写完成时限((一)、(二)),按方案期末2026-12-31计,请确认");
        assertThat(questions("云岭市治水实施方案\n", "2026年6月底前建成管网。(市住建局负责)"))
                .filteredOn(one -> one.contains("完成时限"))
                .containsExactly("有1项任务没有写完成时限((一)),按方案期末2026-06-30计,请确认");
    }

    @Test
    void whatComesBackNeedsNoDay() {
        assertThat(questions("云岭市治水实施方案\n", "每季度开展检查。(市住建局负责)"))
                .filteredOn(one -> one.contains("完成时限"))
                .containsExactly("任务(一)没有读到完成时限,请补充");
    }

    @Test
    void aTaskThatNobodyLeadsIsAskedAboutWhereTheOthersAreLed() {
        assertThat(questions("云岭市2026年治水实施方案\n(一)巡河。加强巡查。(市水务局牵头)\n", "新建管网。(配合单位:市住建局)"))
                .filteredOn(one -> one.contains("牵头"))
                .containsExactly("任务(二)没有读到牵头单位,请确认由谁牵头");
        assertThat(questions("云岭市2026年治水实施方案\n", "新建管网。(责任单位:市住建局)")).noneMatch(one -> one.contains("牵头"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.1", "视情况"})
    void aCellForTheDayThatHoldsNoneIsAskedAbout(String cell) {
        assertThat(ofRow(cell)).contains("任务1的时限「" + cell + "」没有读出是哪一天,请填写");
    }

    @Test
    void aRowWithoutItsLeadIsAskedAbout() {
        String head = "云岭市2026年治水任务清单\n序号\t重点任务\t牵头单位\t责任单位\n";
        String rows = "1\t清淤9处\t市水务局\t各区政府\n2\t植树3万株\t市林业局\t各区政府\n";
        assertThat(PlanTexts.readText("x", head + rows + "3\t截污5处\t\t市住建局\n").undecided())
                .extracting(Undecided::question)
                .filteredOn(one -> one.contains("牵头"))
                .containsExactly("任务3没有读到牵头单位,请确认由谁牵头");
        assertThat(PlanTexts.readText("x", head + rows).undecided())
                .extracting(Undecided::question)
                .noneMatch(one -> one.contains("牵头"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"长期坚持", "立行立改", "2026年6月", "46203", "20260630", "2026.10"})
    void aCellWithADayOrWithoutAnEndIsNotAskedAbout(String cell) {
        assertThat(ofRow(cell)).noneMatch(one -> one.contains("没有读出是哪一天"));
    }

    private static List<String> ofRow(String limit) {
        return PlanTexts.readText("x", "云岭市治水任务清单\n序号\t重点任务\t完成时限\t牵头单位\n1\t清淤9处\t" + limit + "\t市水务局\n")
                .undecided()
                .stream()
                .map(Undecided::question)
                .toList();
    }

    private static List<String> questions(String head, String words) {
        return PlanTexts.readText("x", head + TWO_TASKS.formatted(words)).undecided().stream()
                .map(Undecided::question)
                .toList();
    }
}
