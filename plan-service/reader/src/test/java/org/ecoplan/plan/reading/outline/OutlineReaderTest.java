package org.ecoplan.plan.reading.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    @Test
    void nestsChaptersSectionsItemsAndSubItems() {
        // When
        Outline outline = read("一、重点任务\n(一)治水\n1.查排口。\n(1)先溯源。\n(2)后整治。\n2.建管网。\n(二)治气\n3.减煤。\n二、保障措施\n");

        // Then
        assertThat(outline.roots()).extracting(node -> node.ordinal().printed()).containsExactly("一", "二");
        Node work = outline.roots().get(0);
        assertThat(work.children()).extracting(node -> node.ordinal().printed()).containsExactly("(一)", "(二)");
        assertThat(work.children().get(0).children().get(0).children()).hasSize(2);
        assertThat(outline.breaks()).isEmpty();
    }

    @Test
    void findsTheOrdinalsOfRunOnText() {
        // When
        Outline outline = read("制定本方案。一、主要任务(一)绿色发展1.推进达峰。责任单位:区发改局2.调整能源。责任单位:区工信局等按职责分工(二)蓝天3.治理扬尘。责任单位:区住建局");

        // Then
        Node work = outline.roots().get(0);
        assertThat(work.children()).extracting(node -> node.children().size()).containsExactly(2, 1);
        assertThat(work.children().get(0).heading(text("制定本方案。一、主要任务(一)绿色发展1.推进达峰。")))
                .isEqualTo("绿色发展");
    }

    @Test
    void believesADamagedOrdinalOnlyWhereItContinuesItsRow() {
        // When
        Outline outline = read("一、任务\n1.治水。责任单位:区水利局2,治气。责任单位:区环保局3治土,涉及5个镇。责任单位:区农业局");

        // Then
        assertThat(outline.roots().get(0).children())
                .extracting(node -> node.ordinal().number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void readsTheArticlesOfARulingAndNotThoseOfALawItCites() {
        // When
        Outline outline = read("一、产业\n第一条严把准入关。依据《某法》第二十一条办理。\n第二条淘汰落后。\n二、能源\n第三条控煤。\n");

        // Then
        assertThat(outline.roots()).extracting(node -> node.children().size()).containsExactly(2, 1);
        assertThat(outline.roots().get(0).children())
                .extracting(node -> node.ordinal().printed())
                .containsExactly("第一条", "第二条");
    }

    @Test
    void keepsTheParagraphsOfTheCoveringLetterApart() {
        // When
        Outline outline = read("关于印发清单的通知\n一、各单位要细化措施。\n二、每季度报送进展。\n甲市人民政府办公室\n2023年3月17日\n甲市任务清单\n"
                + "一、打好蓝天保卫战\n1.推进锅炉深度治理。\n2.开展挥发性有机物专项整治。\n二、打好碧水保卫战\n3.整治入河排污口,完成溯源和分类,设置标识牌。\n");

        // Then
        assertThat(outline.cover()).hasSize(2);
        assertThat(outline.roots()).extracting(node -> node.children().size()).containsExactly(2, 1);
        assertThat(outline.breaks()).isEmpty();
    }

    @Test
    void takesAFigureBehindAClosedListOfUnitsForNoOrdinal() {
        // When
        Outline outline = read("一、任务\n9.治水\n责任单位:县住建局\n①新建管网。\n②浓度提高10毫克/升以上。\n");

        // Then
        assertThat(outline.roots().get(0).children()).hasSize(1);
    }

    @Test
    void takesNoFigureOfASentenceForAnOrdinal() {
        // When
        Outline outline = read("一、任务\n1.建成3.5万亩,近岸海域(一、二类)比例,第一、二季度各完成2个。\n");

        // Then
        assertThat(outline.roots().get(0).children()).hasSize(1);
        assertThat(outline.roots().get(0).children().get(0).children()).isEmpty();
    }

    @Test
    void tellsWhereTheNumberingBreaks() {
        // When
        Outline outline = read("一、任务\n1.甲。\n2.乙。\n5.丙。\n三、其他\n");

        // Then
        assertThat(outline.breaks()).extracting(Outline.Break::expected).containsExactly(3, 2);
    }

    @Test
    void readsNoOrdinalInsideATable() {
        // Given
        String text = text("一、任务\n序号\t任务\n1、治水\t2、治气\n");

        // When
        Outline outline = OutlineReader.read(text, List.of(new Stretch(text.indexOf("序号"), text.length())));

        // Then
        assertThat(outline.roots().get(0).children()).isEmpty();
    }

    private static Outline read(String words) {
        return OutlineReader.read(text(words), List.of());
    }

    private static String text(String words) {
        return TextCleaning.clean(words).text();
    }
}
