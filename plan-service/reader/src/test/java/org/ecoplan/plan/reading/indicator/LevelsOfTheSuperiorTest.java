package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.SmallPlan;
import org.ecoplan.plan.reading.model.ReadTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels that somebody above sets: also without 下达, and beside a level in figures of which one is enough. */
class LevelsOfTheSuperiorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成“十四五”氮氧化物和VOCs总量减排任务|氮氧化物;VOCs总量减排任务",
                "全面完成“十四五”化学需氧量、氨氮减排任务|化学需氧量;氨氮减排任务",
                "确保完成十四五主要污染物总量减排任务|主要污染物总量减排任务",
                "完成“十四五”生态环境约束性指标|生态环境约束性指标",
                "完成“十四五”规划编制任务|",
                "开展“十四五”减排任务评估|"
            })
    void aReductionOfTheFiveYearPlanIsOne(String words, String names) {
        // When
        List<ReadTarget> found = SmallPlan.under("主要目标", words + "。").targets().toList();

        // Then
        assertThat(found)
                .extracting(ReadTarget::indicator)
                .containsExactly(names == null ? new String[0] : names.split(";"));
        assertThat(found).allMatch(target -> target.level().comparator().name().equals("SUPERIOR"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "优良天数比例达到85%以上或完成省下达目标|GE 85 % 2025-12-31;SUPERIOR 2025-12-31",
                "地表水优良比例不低于90%,或达到省考核要求|GE 90 % 2025-12-31;SUPERIOR 2025-12-31",
                "细颗粒物浓度降至33微克/立方米以下或满足市定要求|LE 33 微克/立方米 2025-12-31;SUPERIOR 2025-12-31",
                "优良天数比例达到85%以上或提高3个百分点|GE 85 % 2025-12-31;INCREASE_GE 3 个百分点 2025-12-31",
                "优良天数比例达到85%以上或完成换热站改造|GE 85 % 2025-12-31"
            })
    void besideALevelInFiguresItIsTheOtherOfTwo(String words, String levels) {
        assertThat(SmallPlan.under("主要目标", "到2025年," + words + "。").levels()).containsExactly(levels.split(";"));
    }
}
