package org.ecoplan.plan.reading.clause;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was reached before the plan was issued is a baseline, never a level to reach. */
class PastWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "截至2023年底,全县农膜回收率为82%,到2025年达到86%|GE 86 % 2025-12-31",
                "2021年以来累计建成小微湿地7处,2025年底前再建3处|GE 3 处 2025-12-31",
                "全县90处排污口已整治62处,2025年底前整治28处|GE 28 处 2025-12-31",
                "目前污水处理率为88%,力争2025年达到93%|GE 93 % 2025-12-31~",
                "2022年,全县优良天数比例为81%,2025年达到86%|GE 86 % 2025-12-31",
                "近年来淘汰老旧柴油车320辆,2024年再淘汰45辆|GE 45 辆 2024-12-31",
                "回用率由2020年的52%提高到2025年的60%|GE 60 % 2025-12-31",
                "已建成充电桩60个,2024年底前新增25个|GE 25 个 2024-12-31"
            })
    void onlyWhatIsToComeIsALevel(String words, String level) {
        assertThat(SmallPlan.of(words + "。").levels()).containsExactly(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "去年完成造林1200亩",
                "已完成整治18家",
                "污水处理率已达到91%",
                "建成了5个自动站",
                "截至2022年底仅完成修复19座",
                "废水回用率由60%提高了12个百分点并已达72%",
                "进水浓度长期低于60毫克/升",
                "除尘设施配备率虽达到95%",
                "渗滤液积存量最高时达1.8万立方米",
                "督察发现,4座处理厂负荷率为31%",
                "排查表明,管网破损率达到12%",
                "与应达到60%的要求差距较大",
                "2023年同期抽测合格率为81%",
                "处理站现有日处理能力600吨",
                "全镇现有污水处理规模约2000吨"
            })
    void aReportAloneIsNoLevelAndIsListedAsOne(String words) {
        // When
        SmallPlan plan = SmallPlan.of(words + "。");

        // Then
        assertThat(plan.levels()).isEmpty();
        assertThat(plan.read().unusedNumbers())
                .anyMatch(number -> number.reason().contains("基数"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "已建设施正常运行率达到95%|GE 95 %",
                "现有燃煤锅炉淘汰12台|GE 12 台",
                "累计建成绿道30公里|GE 30 公里",
                "进水浓度不低于60毫克/升|GE 60 毫克/升",
                "除尘设施配备率达到95%|GE 95 %",
                "检查发现的问题整改率达到100%|GE 100 %",
                "负荷率达到60%的要求|GE 60 %"
            })
    void aThingThatIsThereMayHaveALevel(String words, String level) {
        assertThat(SmallPlan.of(words + "。").levels()).containsExactly(level);
    }
}
