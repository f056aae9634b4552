package org.ecoplan.plan.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.ecoplan.plan.reading.model.Span;
import org.junit.jupiter.api.Test;

class TextCleaningTest {

    @Test
    void dropsTheBlanksOfTextRecognitionAndKeepsThePlaces() {
        // Given
        String original = "到２０２５年, 全 市\u3000森林覆盖率达到 62％。\n";

        // When
        CleanText text = TextCleaning.clean(original);

        // Then
        assertThat(text.text()).isEqualTo("到2025年,全市森林覆盖率达到62%。\n");
        int rate = text.text().indexOf("62%");
        Span span = text.span(rate, rate + 3);
        assertThat(original.substring(span.start(), span.end())).isEqualTo("62％");
    }

    @Test
    void leavesOutTheReadingsThatAPagePrintsBehindItsCharacters() {
        // Given
        String glossed = "環(huán)境(jìng)監(jiān)測(cè)點(diǎn)9處,由市環(huán)保(bǎo)局負(fù)責(zé)。";

        // When
        CleanText text = TextCleaning.clean(glossed);

        // Then
        assertThat(text.text()).isEqualTo("环境监测点9处,由市环保局负责。\n");
        assertThat(text.quote(0, 5)).isEqualTo("環境監測點");
        assertThat(TextCleaning.clean("浓度(mg)达标,面积(mu)9亩。").text()).isEqualTo("浓度(mg)达标,面积(mu)9亩。\n");
    }

    @Test
    void setsPageFurnitureAside() {
        // When
        CleanText text = TextCleaning.clean("一、目标\n扫一扫在手机上查看当前页面\n- 12 -\n二、任务\n");

        // Then
        assertThat(text.text()).isEqualTo("一、目标\n二、任务\n");
        assertThat(text.furniture()).hasSize(2);
    }

    @Test
    void mendsALetterReadForAFullStopButQuotesItAsPrinted() {
        // When
        CleanText text = TextCleaning.clean("比例优于93.3%o农用地土壤污染风险得到管控\n");

        // Then
        assertThat(text.text()).contains("93.3%。农用地");
        assertThat(text.quote(4, 12)).isEqualTo("93.3%o农用");
    }

    @Test
    void joinsLinesBrokenAtAFixedWidthAndKeepsThoseThatOpenSomething() {
        // Given
        String line = "为加强治理切实保障生态环境安全和人民健康制定";
        String original = (line + "\n").repeat(12) + "1.开展调查。\n2.建立制度。\n";

        // When
        String clean = TextCleaning.clean(original).text();

        // Then
        assertThat(clean.lines()).hasSize(3);
        assertThat(clean).startsWith(line + line).contains("\n1.开展调查。\n2.");
    }

    @Test
    void joinsTheLinesOfIndentedParagraphsWhateverTheyEndIn() {
        // Given
        String first = "\u3000\u3000推进集中治理切实保障生态环境安全和人民健康(牵头单位:区水利局;";
        String next = "责任单位:区财政局、区住房和城乡建设局、区农业农村局、区交通运输局)";
        String original = (first + "\n" + next + "\n").repeat(8);

        // When
        String clean = TextCleaning.clean(original).text();

        // Then
        assertThat(clean.lines()).hasSize(8).allMatch(line -> line.endsWith("区交通运输局)"));
    }

    @Test
    void keepsALineOfThePageThatTellsADate() {
        assertThat(TextCleaning.clean("发文字号:甲政办发〔2024〕1号\t发布日期:2024-06-28\t字体:大 中 小\n")
                        .text())
                .contains("发布日期:2024-06-28");
        assertThat(TextCleaning.clean("字体:大 中 小 浏览次数:12\n正文\n").text()).isEqualTo("正文\n");
    }

    @Test
    void everyPlaceOfAnyTextLeadsBackToItsCharacter() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 300))
                .checkAssert(original -> {
                    CleanText text = TextCleaning.clean(original);
                    for (int i = 0; i < text.length(); i++) {
                        Span span = text.span(i, i + 1);
                        assertThat(span.start()).isBetween(0, Math.max(0, original.length() - 1));
                        assertThat(span.end()).isGreaterThan(span.start());
                    }
                });
    }
}
