package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aims stand under many headings. */
class GoalHeadingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"主要目标", "目标任务", "目标与任务", "目标任务及要求", "工作目标和任务", "主要目标任务", "工作思路和目标", "总体思路与目标", "总体要求和主要目标"})
    void readsTheAimsUnderAHeading(String heading) {
        // When
        SmallPlan plan = SmallPlan.under(heading, "到2026年,农膜回收率达到84%,农药使用量比2023年减少6%。");

        // Then
        assertThat(plan.read().headlineTargets()).hasSize(2);
        assertThat(plan.levels()).containsExactly("GE 84 % 2026-12-31", "DECREASE_GE 6 % 2026-12-31");
        assertThat(plan.read().tasks()).hasSize(1);
    }

    @Test
    void theNumberedPartsUnderGoalsAndTasksAreWork() {
        // When
        SmallPlan plan = SmallPlan.under("目标任务", "到2026年,农膜回收率达到84%。\n(一)回收行动\n1.回收农膜。回收农膜300吨。(责任单位:县农业农村局)");

        // Then
        assertThat(plan.read().headlineTargets()).hasSize(1);
        assertThat(plan.read().tasks()).hasSize(2);
    }

    @Test
    void aHeadingOfOtherWorkHoldsNoAims() {
        assertThat(SmallPlan.under("宣传引导", "到2026年,农膜回收率达到84%。").read().headlineTargets())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"下达我区年度造林任务0.32万亩,其中山上造林0.14万亩", "现下达各镇2026年新建户厕任务1200座", "市里下达给我县清洁取暖改造任务1.5万户"})
    void theLetterThatHandsWorkDownTellsHowMuch(String told) {
        // Given
        String work = ",并提出如下要求:\n一、分解任务。各镇落实到地块。\n二、加强检查。适时检查。\n";

        // Then
        assertThat(PlanTexts.readText("x", "根据上级文件," + told + work).headlineTargets())
                .hasSize(told.contains("其中") ? 2 : 1);
        assertThat(PlanTexts.readText("x", "根据上级文件,开展造林工作" + work).headlineTargets())
                .isEmpty();
    }

    @Test
    void aPlanWithoutAPeriodEndsWithItsLatestDeadlineAlsoThatOfAnAim() {
        // When
        var read = SmallPlan.under("主要目标", "到2027年,农膜回收率达到84%。").read();

        // Then
        assertThat(read.document().periodEnd()).isEqualTo(LocalDate.of(2027, 12, 31));
    }

    private static final String TITLE = "青岚镇2026年秸秆禁烧工作方案\n为做好禁烧工作,制定本方案。\n";
    private static final String WORK = "二、重点工作\n(一)还田。推广还田。(责任单位:镇农业服务中心)\n";

    @ParameterizedTest
    @ValueSource(
            strings = {"坚持疏堵结合,确保实现综合利用率不低于95%的目标。", "坚持疏堵结合。力争全镇综合利用率达到95%以上的目标。", "以改善空气为核心,努力实现综合利用率稳定在95%的工作目标。"})
    void theFrameTellsTheAimsOfAPlanWithoutGoals(String frame) {
        // When
        var read = PlanTexts.readText("x", TITLE + "一、指导思想\n" + frame + "\n" + WORK);

        // Then
        assertThat(read.headlineTargets())
                .singleElement()
                .satisfies(target -> assertThat(target.level().value()).isEqualByComparingTo("95"));
    }

    @Test
    void theFrameOfAPlanWithGoalsOrWithoutAimsTellsNone() {
        // Given
        String frame = "一、指导思想\n坚持疏堵结合,确保实现综合利用率不低于95%的目标。\n";
        String goals = "二、工作目标\n火点数下降20%。\n三、重点工作\n(一)还田。推广还田。(责任单位:镇农业服务中心)\n";

        // Then
        assertThat(PlanTexts.readText("x", TITLE + frame + goals).headlineTargets())
                .hasSize(1);
        assertThat(PlanTexts.readText("x", TITLE + "一、指导思想\n目前综合利用率为90%。\n" + WORK)
                        .headlineTargets())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"任务要求", "重点工作", "治理内容"})
    void whatAChapterSaysBeforeItsFirstItemIsAnAimWhereItHasADay(String heading) {
        // When
        var read = PlanTexts.readText(
                "x",
                "青岚县村庄污水治理实施方案\n一、" + heading
                        + "\n2026年11月底前,完成22个村庄污水治理,治理率达到60%。\n各村要落实责任,每村不少于2人。\n(一)管网。新建管网9公里。(责任单位:县住建局)\n(二)站点。新建站点3座。(责任单位:县水利局)\n");

        // Then
        assertThat(read.headlineTargets())
                .extracting(target -> target.level().value() + " " + target.by())
                .containsExactly("22 2026-11-30", "60 2026-11-30");
        assertThat(read.tasks()).hasSize(2);
    }

    @Test
    void whereEveryChapterNamesGoalsTheirItemsAreTheTasks() {
        // Given
        String text =
                "青岚县林业局2026年工作目标\n一、造林目标\n1.完成造林0.7万亩。\n2.申报森林乡村。\n" + "二、防火目标\n3.受灾率控制在0.9‰以内。\n三、管护目标\n4.管护天然林。\n";

        // Then
        assertThat(PlanTexts.readText("x", text).tasks())
                .extracting(task -> task.action() + task.ordinal())
                .containsExactly("一1", "一2", "二3", "三4");
        assertThat(PlanTexts.readText("x", text.replace("三、管护目标", "三、重点任务")).tasks())
                .extracting(task -> task.action() + task.ordinal())
                .containsExactly("三4");
    }
}
