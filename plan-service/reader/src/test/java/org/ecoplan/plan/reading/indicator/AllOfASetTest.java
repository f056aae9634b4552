package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 全部: what is to be done to each member of a named set by a day is 100 %. */
class AllOfASetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025年10月底前,主城区在建工地全部安装扬尘监测设备|GE 100 % 2025-10-31",
                "2024年底前,年取水5万立方米以上的用户全部接入计量平台|GE 100 % 2024-12-31",
                "2026年6月底前,沿江小散码头全部拆除|GE 100 % 2026-06-30",
                "2025年底前,市区出租车全部更换为电动汽车|GE 100 % 2025-12-31",
                "2025年底前,省级集聚区污水处理设施全部建成|GE 100 % 2025-12-31",
                "2025年9月底前,城区散煤销售点全部关闭|GE 100 % 2025-09-30"
            })
    void aDeedDoneToAllOfANamedSetByADayIsALevel(String words, String level) {
        // When
        SmallPlan plan = SmallPlan.of(words + "。");

        // Then
        assertThat(plan.levels()).containsExactly(level);
        assertThat(plan.milestones()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "主城区在建工地全部安装扬尘监测设备",
                "2025年10月底前全部安装到位",
                "2025年底前,国控断面全部达到Ⅲ类",
                "2025年底前,新购公务用车全部使用新能源汽车",
                "2025年底前,逾期企业名单全部公开前须经审核的,未公开部分另行通知"
            })
    void withoutADayASetOrADeedItIsNone(String words) {
        assertThat(SmallPlan.of(words + "。").levels()).doesNotContain("GE 100 % 2025-12-31", "GE 100 % 2025-10-31");
    }

    @ParameterizedTest
    @CsvSource({
        "到2025年底反馈问题整改率达到80%;到2026年底全部整改完成,GE 80 % 2025-12-31;GE 100 % 2026-12-31",
        "到2025年底反馈问题整改率达到80%;继续抓好整改,GE 80 % 2025-12-31"
    })
    void theLastStageOfASeriesInPercentIsAll(String words, String levels) {
        assertThat(SmallPlan.of(words.replace("率达到80%;", "率达到80%,") + "。").levels())
                .isEqualTo(List.of(levels.split(";")));
    }
}
