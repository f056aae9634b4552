package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.junit.jupiter.api.Test;

/** The tasks of a plan whose text sends the reader to a list behind it. */
class TaskTableOfAnAnnexTest {

    @Test
    void theRowsAreTheTasksAndNotTheChapterThatNamesThem() {
        // When
        PlanExtraction read = PlanTexts.readText("annex", """
                某县扬尘污染防治行动方案

                一、工作目标
                优良天数比率达到86%以上。
                二、重点任务
                实施2项重点任务，具体任务、责任单位和完成时限见附件。
                三、工作要求
                加强组织领导。

                附件
                任务清单
                序号
                重点任务
                责任单位
                完成时限
                （一）工地扬尘
                1
                监控安装率达到100%。
                县住建局
                2024年6月底
                （二）道路扬尘
                2
                机械化清扫率达到92%以上。
                县城管局牵头，县财政局配合
                2024年10月底
                """);

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1", "2");
        assertThat(read.tasks()).extracting(ReadTask::action).containsExactly("(一)", "(二)");
        assertThat(read.tasks()).allSatisfy(task -> assertThat(task.targets()).hasSize(1));
    }
}
