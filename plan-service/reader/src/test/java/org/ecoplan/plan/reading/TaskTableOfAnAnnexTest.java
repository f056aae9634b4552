package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.ReadTask;
import org.junit.jupiter.api.Test;

/** The tasks of a plan whose text sends the reader to a list behind it. */
class TaskTableOfAnAnnexTest {

    @Test
    void aTaskThatTellsWhoIsResponsibleIsOneThoughItNamesAListOrHoldsOne() {
        // When
        PlanExtraction read = PlanTexts.readText("lists", """
                某县行动方案

                一、重点任务
                1.治理河道。重点任务见附件。（责任单位：县水利局）
                2.治理扬尘。分工如下：
                序号\t工作内容\t完成时限
                1\t安装监控\t2024年6月底
                2\t清扫道路\t2024年10月底
                （责任单位：县住建局）
                3.治理面源。（责任单位：县农业农村局）
                附件
                序号\t重点任务\t责任单位
                1\t清淤\t县水利局
                2\t护岸\t县水利局
                """);

        // Then
        assertThat(read.tasks()).extracting(ReadTask::ordinal).containsExactly("1", "2", "3");
    }

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
