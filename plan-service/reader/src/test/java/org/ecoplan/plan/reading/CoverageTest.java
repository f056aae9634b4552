package org.ecoplan.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a document is accounted for, and that the rest is shown. */
class CoverageTest {

    private static final String TITLE = "云岭市治水实施方案\n";
    private static final String WORK = "一、重点任务\n(一)清淤。清淤9处。(市水务局负责)\n(二)截污。新建管网12公里。(市住建局负责)\n";
    private static final String STRAY = "各单位要把治水摆在突出位置,统筹兼顾。市直各单位每季度清理垃圾。";

    @Test
    void aPlanIsReadFromItsTitleToItsEnd() {
        // When
        PlanExtraction read = PlanTexts.readText("x", TITLE + "为改善水质,制定本方案。\n" + WORK);

        // Then
        assertThat(read.coverage().share()).isEqualTo(1.0);
        assertThat(read.coverage().unread()).isEmpty();
    }

    @Test
    void wordsBeforeTheFirstOrdinalAreShownAsUnread() {
        unread(TITLE + STRAY + "\n" + WORK);
    }

    @Test
    void wordsBehindTheLastTaskAreShownAsUnread() {
        unread(TITLE + WORK + STRAY + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suizhou", "zhumadian", "jiangle", "xx-zone", "own-tables", "longhe"})
    void mostOfARealPlanIsAccountedFor(String plan) {
        assertThat(PlanTexts.read(plan).coverage().share()).isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市审计局负责对资金使用进行审计。", "一是市财政局统筹安排资金,保障落实。", "市公安局、市司法局要按照职责加强执法。", "各乡镇定期清理河道垃圾。"})
    void aDutyOfWhichNothingCameIsShownWhereverItStands(String duty) {
        for (String words : List.of(
                TITLE + WORK + "二、保障措施\n加强领导。" + duty + "\n",
                TITLE + WORK.replace("清淤9处。", "清淤9处。" + duty),
                TITLE + "一、总体要求\n坚持治水。" + duty + "\n" + WORK.replace("一、", "二、"))) {
            assertThat(PlanTexts.readText("x", words).coverage().unread())
                    .as(words)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.reason()).contains("由谁做什么");
                        assertThat(words.substring(
                                        one.span().start(), one.span().end()))
                                .isEqualTo(duty.substring(0, duty.length() - 1));
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"市水务局要加强巡查。(市水务局负责)", "各级各部门要高度重视。", "加强领导,落实责任。", "市环委办每季度通报进展。", "各乡镇要于2025年6月底前完成排查。"})
    void whatIsReadOrSaysNothingExactIsAccountedFor(String words) {
        assertThat(PlanTexts.readText("x", TITLE + WORK.replace("清淤9处。", "清淤9处。" + words))
                        .coverage()
                        .unread())
                .isEmpty();
    }

    private static void unread(String words) {
        // When
        PlanExtraction read = PlanTexts.readText("x", words);

        // Then
        assertThat(read.coverage().share()).isLessThan(0.95);
        assertThat(read.coverage().unread())
                .singleElement()
                .satisfies(one -> assertThat(
                                words.substring(one.span().start(), one.span().end()))
                        .contains("每季度清理垃圾"));
    }
}
