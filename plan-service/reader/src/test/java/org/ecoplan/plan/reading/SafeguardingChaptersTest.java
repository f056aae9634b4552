package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chapter that safeguards something (保障饮用水安全) is work; one that safeguards the plan (保障措施) is none. */
class SafeguardingChaptersTest {
    private static final String PLAN = """
            云岭市治水工作要点
            一、改善水质
            1.清淤9处,10月底前完成。
            2.新建管网12公里。
            二、%s
            3.整治水源地7个,9月底前完成。
            4.检查水厂3次。
            三、强化执法
            5.检查企业30家。
            2024年2月20日
            """;

    @ParameterizedTest
    @ValueSource(strings = {"保障饮用水安全", "保障城市供水水质", "全力保障断面达标", "加强饮用水安全保障", "提升供水保障"})
    void ofSomethingIsWork(String heading) {
        PlanExtraction read = PlanTexts.readText("x", PLAN.formatted(heading));

        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"保障措施", "强化组织保障", "资金保障", "保障机制和要求", "健全保障体系"})
    void ofThePlanIsNoWorkAndTheNumbersThatAreLeftOutAreAsked(String heading) {
        PlanExtraction read = PlanTexts.readText("x", PLAN.formatted(heading));

        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1", "2", "5");
        assertThat(read.undecided())
                .anySatisfy(question -> assertThat(question.question()).isEqualTo("按编号应有5项任务,只读到3项,请核对缺少的编号"));
    }
}
