package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.stream.Stream;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Whatever the pieces of a plan's language are put together to: the reader reads it and each item leads back to the text. */
class AnyTextTest {

    private static final Gen<String> PIECES = arbitrary()
            .pick(
                    "一、",
                    "二、主要目标",
                    "三、重点任务\n",
                    "(一)",
                    "(二)",
                    "1.",
                    "2.",
                    "(1)",
                    "①",
                    "第一条",
                    "第二条",
                    "附件\n",
                    "一是",
                    "\n",
                    "\n",
                    ",",
                    ",",
                    "。",
                    "。",
                    ";",
                    ":",
                    "、",
                    "和",
                    "或",
                    "及",
                    "(",
                    ")",
                    "【",
                    "】",
                    "“",
                    "”",
                    "《",
                    "》",
                    "——",
                    "\t",
                    "2023年",
                    "2024年底前",
                    "2025年",
                    "到2025年,",
                    "9月底前",
                    "6月",
                    "“十四五”期间",
                    "上半年",
                    "较2020年",
                    "在2020年基础上",
                    "2024年起",
                    "年底前",
                    "70%",
                    "3个",
                    "120公里",
                    "2.8万亩",
                    "15",
                    "36微克/立方米",
                    "10个百分点",
                    "5至10个位次",
                    "100%",
                    "2处",
                    "300克标准煤/千瓦时",
                    "1次",
                    "50年",
                    "以上",
                    "以下",
                    "左右",
                    "达到",
                    "不低于",
                    "低于",
                    "优于",
                    "控制在",
                    "提高到",
                    "提高",
                    "下降",
                    "减少",
                    "年均增长",
                    "保持",
                    "稳定在",
                    "分别",
                    "均",
                    "各",
                    "完成",
                    "建成",
                    "新建",
                    "淘汰",
                    "推进",
                    "力争",
                    "基本",
                    "原则上",
                    "全部",
                    "不得出现",
                    "无",
                    "不再新增",
                    "动态清零",
                    "零填埋",
                    "基本消除",
                    "全覆盖",
                    "完成市下达的",
                    "省考核要求",
                    "年度任务",
                    "进入前",
                    "名",
                    "的",
                    "等",
                    "其中",
                    "全市",
                    "每季度",
                    "开展",
                    "污水集中收集率",
                    "优良天数比率",
                    "细颗粒物浓度",
                    "化肥、农药使用量",
                    "入河排污口整治",
                    "森林覆盖率",
                    "行政村",
                    "企业",
                    "锅炉",
                    "甲县",
                    "乙区",
                    "市生态环境局",
                    "市住房和城乡建设局",
                    "各县(市、区)人民政府",
                    "牵头单位:",
                    "责任单位:",
                    "完成时限:",
                    "牵头",
                    "配合",
                    "负责",
                    "负责落实",
                    "按职责分工负责",
                    "以下均需",
                    "实施",
                    "不再重复",
                    "序号",
                    "任务",
                    "单位",
                    "指标",
                    "2025年目标",
                    "随政办发〔2024〕14号",
                    "随州市治水行动方案",
                    "季调度",
                    "向社会公开");

    private static final Gen<List<String>> TEXTS = lists().of(PIECES).ofSizeBetween(1, 60);

    @Test
    void isReadAndEachItemLeadsBackToIt() {
        qt().withExamples(6_000).forAll(TEXTS).checkAssert(pieces -> {
            String text = String.join("", pieces);
            PlanExtraction read = PlanTexts.readText("any", text);
            evidence(read).forEach(evidence -> {
                assertThat(evidence.span().start()).isBetween(0, evidence.span().end());
                assertThat(evidence.span().end()).isLessThanOrEqualTo(text.length());
            });
            assertThat(read.unusedNumbers())
                    .allSatisfy(number -> assertThat(text.substring(
                                    number.span().start(), number.span().end()))
                            .isEqualTo(number.text()));
        });
    }

    private static Stream<Evidence> evidence(PlanExtraction read) {
        return Stream.of(
                        read.headlineTargets().stream().map(one -> one.evidence()),
                        read.actions().stream().map(one -> one.evidence()),
                        read.defaultImplementers().stream().map(one -> one.evidence()),
                        read.mechanisms().stream().map(one -> one.evidence()),
                        read.tasks().stream().map(one -> one.evidence()),
                        read.tasks().stream()
                                .flatMap(task -> task.units().stream().map(one -> one.evidence())),
                        read.tasks().stream()
                                .flatMap(task -> task.targets().stream().map(one -> one.evidence())),
                        read.tasks().stream()
                                .flatMap(task -> task.milestones().stream().map(one -> one.evidence())))
                .flatMap(all -> all);
    }
}
