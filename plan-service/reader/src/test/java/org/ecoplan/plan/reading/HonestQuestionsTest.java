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

    private static List<String> questions(String head, String words) {
        return PlanTexts.readText("x", head + TWO_TASKS.formatted(words)).undecided().stream()
                .map(Undecided::question)
                .toList();
    }
}
