package org.ecoplan.plan.reading.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;

class HeaderReaderTest {

    @Test
    void readsTheLabelsOfAPage() {
        // When
        DocumentHeader header = read("发布日期\n2024-07-15\n发文字号\n甲政办发〔2024〕14号\n发布机构\n甲市人民政府办公室\n");

        // Then
        assertThat(header.publishedOn()).isEqualTo(LocalDate.of(2024, 7, 15));
        assertThat(header.documentNumber()).isEqualTo("甲政办发〔2024〕14号");
        assertThat(header.issuer()).isEqualTo("甲市人民政府办公室");
    }

    @Test
    void takesTheTitleOfThePlanNotThatOfItsNotice() {
        // When
        DocumentHeader header =
                read("甲市人民政府办公室\n关于印发甲市治水行动方案(2023—2025年)的通知\n《甲市治水行动方案(2023—2025年)》已经市政府同意,现印发给你们。\n2023年9月1日\n");

        // Then
        assertThat(header.title()).isEqualTo("甲市治水行动方案(2023—2025年)");
        assertThat(header.issuer()).isEqualTo("甲市人民政府办公室");
        assertThat(header.issuedOn()).isEqualTo(LocalDate.of(2023, 9, 1));
        assertThat(header.periodStart()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(header.region()).isEqualTo("甲市");
    }

    @Test
    void readsASignatureDateInChineseNumerals() {
        assertThat(read("甲县人民政府\n二〇二四年十一月二十日\n").issuedOn()).isEqualTo(LocalDate.of(2024, 11, 20));
    }

    @Test
    void aPrintedYearMakesAPlanAnnual() {
        // When
        CleanText text = TextCleaning.clean("乙区2022年度生态环境目标责任书分解方案\n");
        DocumentHeader header = new HeaderReader(text, text.length()).read();

        // Then
        assertThat(HeaderReader.years(text, header, text.length()).annual()).isEqualTo(2022);
        assertThat(header.periodEnd()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void saysNothingWhereTheTextSaysNothing() {
        // When
        DocumentHeader header = read("为改善环境质量,现提出如下安排。\n");

        // Then
        assertThat(header.title()).isNull();
        assertThat(header.issuer()).isNull();
        assertThat(header.issuedOn()).isNull();
        assertThat(header.notes()).isNotEmpty();
    }

    private static DocumentHeader read(String words) {
        CleanText text = TextCleaning.clean(words);
        return new HeaderReader(text, text.length()).read();
    }
}
