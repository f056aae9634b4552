package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentOriginTest {
    private static final UnitNames NAMES = new UnitNames(List.of(
            new KnownUnit("421300", "随州市人民政府", List.of(), true, List.of()),
            new KnownUnit("421303", "曾都区人民政府", List.of(), false, List.of()),
            new KnownUnit("421300-sthj", "随州市生态环境局", List.of(), false, List.of())));

    @ParameterizedTest
    @CsvSource({
        "随州市, 随州市人民政府办公室, ''",
        "湖北省随州市, , ''",
        ", 随州市人民政府办公室, ''",
        ", 市人民政府办公室, ''",
        ", , ''",
        "曾都区, , ''",
        "随州市, , ''",
        "将乐县, 将乐县人民政府办公室, 将乐县",
        ", 驻马店市人民政府办公室, 驻马店市",
        ", 湖北省生态环境厅, 湖北省",
    })
    void aDocumentIsOfAnotherPlaceWhenItSaysSo(String region, String issuer, String foreign) {
        PlanHeader header = new PlanHeader("方案", null, issuer, null, null, region, null, null, null);

        assertThat(DocumentOrigin.foreign(header, NAMES).orElse("")).isEqualTo(foreign);
    }
}
