package org.ecoplan.plan.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecoplan.plan.reading.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that look or are written otherwise are read as those that the rules know; the source keeps its own. */
class ScriptsTest {

    @ParameterizedTest
    @CsvSource({"⾏动⽅案,行动方案", "⽣态环境局、⽔利局,生态环境局、水利局", "⻓江⻛险防控,长江风险防控", "⼟壤和地下⽔,土壤和地下水", "⻄城区⺠政局⻋辆,西城区民政局车辆", "行动方案,行动方案"})
    void radicalsAreReadAsTheirCharacters(String printed, String read) {
        // When
        CleanText text = TextCleaning.clean(printed);

        // Then
        assertThat(text.text().strip()).isEqualTo(read);
        assertThat(text.quote(0, 2)).isEqualTo(printed.substring(0, 2));
        assertThat(text.span(0, read.length())).isEqualTo(new Span(0, printed.length()));
    }

    @ParameterizedTest
    @CsvSource({"雲嶺縣環境保護局牽頭落實,云岭县环境保护局牵头落实", "責任單位:縣農業局、縣發改局,责任单位:县农业局、县发改局", "達標率達到百分之九十的區縣應當報備總結,达标率达到百分之九十的区县应当报备总结"
    })
    void traditionalScriptIsReadAsSimplified(String printed, String read) {
        // When
        CleanText text = TextCleaning.clean(printed);

        // Then
        assertThat(text.text().strip()).isEqualTo(read);
        assertThat(text.quote(0, read.length())).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"由乾县政府牵头,在县域全面落实目标任务", "著名景区周边治理", "台州市、於陵区、徵明路的道路扬尘要治理"})
    void aSimplifiedTextWithOddCharactersStaysAsItIs(String printed) {
        assertThat(TextCleaning.clean(printed).text().strip()).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1、云岭市扬尘治理方案为改善环境空气质量制定本方案一、工作目标到二零二六年全市空气质量持续改善完成各项治\n2、理任务。二、重点任务(一)治理工地扬尘。",
                "1、甲方案开头的一段文字写得很长很长,一直写到这一行的最右边为止还没有写完,所以这句话在这里被切\n2、断了又接着往下写,这一段也写得很长很长,一直写到最右边为止也还没有写完这一句,于是再次切\n3、断。"
            })
    void theMarksOfADownloadSiteAreNoOrdinals(String printed) {
        // When
        CleanText text = TextCleaning.clean(printed);

        // Then
        assertThat(text.text()).doesNotContain("1、", "2、", "3、").containsAnyOf("治理任务", "切断了");
        assertThat(text.furniture()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aListOfSentencesKeepsItsOrdinals() {
        // Given
        String printed = "1、加强组织领导,各单位要把治理工作摆上重要议事日程,主要负责人亲自部署、亲自过问、亲自协调解决。\n2、落实责任。\n3、强化督查。\n";

        // Then
        assertThat(TextCleaning.clean(printed).text()).isEqualTo(printed);
    }

    @Test
    void shortLinesWithoutAMarkAtTheirEndKeepTheirOrdinals() {
        assertThat(TextCleaning.clean("1、加强领导\n2、落实责任\n3、强化督查\n").text()).startsWith("1、加强领导\n2、");
    }
}
