package org.ecoplan.plan.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.SmallPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The direction of a level is that of its whole predicate, or a person is asked. */
class PredicateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "酸雨频率超过5%|GT 5 %",
                "酸雨频率不得超过5%|LE 5 %",
                "酸雨频率不能超过5%|LE 5 %",
                "酸雨频率不应当高于5%|LE 5 %",
                "酸雨频率不许再高于5%|LE 5 %",
                "酸雨频率不宜大于5%|LE 5 %",
                "酸雨频率不准突破5%|LE 5 %",
                "酸雨频率不会多于5%|LE 5 %",
                "酸雨频率严禁超过5%|LE 5 %",
                "酸雨频率绝不允许高于5%|LE 5 %",
                "污水处理率低于92%|LT 92 %",
                "污水处理率不得低于92%|GE 92 %",
                "污水处理率不可少于92%|GE 92 %",
                "污水处理率不允许低于92%|GE 92 %",
                "污水处理率不应小于92%|GE 92 %",
                "用水总量不突破3.2亿立方米|LE 3.2 亿立方米",
                "用水总量最多3.2亿立方米|LE 3.2 亿立方米",
                "细颗粒物浓度不高于30微克/立方米左右|ABOUT 30 微克/立方米"
            })
    void aDenialTurnsTheComparatorRound(String words, String level) {
        assertThat(SmallPlan.of("到2025年," + words + "。").levels()).containsExactly(level + " 2025-12-31");
    }

    @Test
    void theDenialIsNoPartOfTheName() {
        assertThat(SmallPlan.of("超标断面不允许超过2个,湿地面积不宜少于30公顷。").names()).containsExactly("超标断面", "湿地面积");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"供水管网漏损率不得减少9%", "污水处理率未达到92%", "污水处理率难以达到92%", "避免新增占地超过5公顷", "漏损率不超过9%以上", "污水处理率不低于92%以下"})
    void asksWhereThePredicateIsNotUnderstoodAsAWhole(String words) {
        // When
        SmallPlan plan = SmallPlan.of("到2025年," + words + "。");

        // Then
        assertThat(plan.levels()).isEmpty();
        assertThat(plan.questions()).anyMatch(question -> question.contains("没有读懂"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "单位能耗下降12%|DECREASE_GE 12 %|单位能耗",
                "单位能耗下降12%左右|ABOUT 12 %|单位能耗下降",
                "农药使用量比2020年减少8%左右|ABOUT 8 %|农药使用量减少",
                "单位产值增长6%以内|LE 6 %|单位产值增长",
                "湿地面积增加5-20公顷|BETWEEN 5..20 公顷|湿地面积增加",
                "细颗粒物浓度比2020年下降不低于18%|DECREASE_GE 18 %|细颗粒物浓度",
                "森林蓄积量增加不少于30万立方米|INCREASE_GE 30 万立方米|森林蓄积量",
                "综合排名前移3位|INCREASE_GE 3 位|综合排名"
            })
    void theSizeOfAChangeKeepsItsDirection(String words, String level, String name) {
        // When
        SmallPlan plan = SmallPlan.of("到2025年," + words + "。");

        // Then
        assertThat(plan.levels()).containsExactly(level + " 2025-12-31");
        assertThat(plan.names()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "重污染天数控制在4天以内,力争2天|LE 4 天,LE 2 天~",
                "漏损率降至9%以下,争取达到8%|LE 9 %,LE 8 %~",
                "化肥施用量比2020年下降3%,力争完成5%的激励目标|DECREASE_GE 3 %,DECREASE_GE 5 %~",
                "收集率达到70%以上,力争75%|GE 70 %,GE 75 %~",
                "收集率达到70%(力争75%)|GE 70 %,GE 75 %~",
                "建成检查井40座,力争60座|GE 40 座,GE 60 座~"
            })
    void aSecondValueGoesOnWithThePredicateBefore(String words, String levels) {
        // When
        SmallPlan plan = SmallPlan.of(words + "。");

        // Then
        assertThat(plan.levels()).containsExactly(levels.split(","));
        assertThat(plan.names().get(1)).isEqualTo(plan.names().get(0));
    }

    @Test
    void aSecondValueWithAPredicateOfItsOwnKeepsIt() {
        assertThat(SmallPlan.of("重污染天数控制在4天以内,力争优良天数达到310天。").levels()).containsExactly("LE 4 天", "GE 310 天~");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "细颗粒物年均浓度为31微克/立方米|LE",
                "可吸入颗粒物年均值达到58微克/立方米|LE",
                "供水管网漏损率达到9%|LE",
                "氨氮浓度保持在0.8毫克/升|LE",
                "进水生化需氧量浓度达到100毫克/升|GE",
                "氨氮重点工程减排量达到40吨|GE",
                "细颗粒物浓度达标率达到90%|GE",
                "溶解氧浓度达到6毫克/升|GE"
            })
    void whatIsToBeSmallIsNotReachedFromBelow(String words, String comparator) {
        assertThat(SmallPlan.of("到2025年," + words + "。").levels())
                .singleElement()
                .asString()
                .startsWith(comparator + " ");
    }

    @Test
    void eachThingOfAListHasTheDirectionOfItsOwn() {
        assertThat(SmallPlan.of("到2025年,PM2.5平均浓度和优良天数比率分别达到36微克/立方米和82%。").levels())
                .containsExactly("LE 36 微克/立方米 2025-12-31", "GE 82 % 2025-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "季度得分低于60分的,予以约谈",
                "日均浓度超过150微克/立方米时,启动应急响应",
                "以PM2.5日均浓度>115微克/立方米的持续时间为启动条件",
                "两次过程间隔不超过36小时的,按一次过程统计"
            })
    void aConditionIsNoLevel(String words) {
        assertThat(SmallPlan.of(words + "。").levels()).isEmpty();
    }
}
