package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.plan.domain.UnitNames.Resolution.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNamesTest {
    private final UnitNames names = PlanFixture.directory();

    @ParameterizedTest
    @CsvSource({
        "随州市生态环境局, 421300-sthj",
        "市生态环境局, 421300-sthj",
        "生态环境局, 421300-sthj",
        "市 生态环境局, 421300-sthj",
        "市生态环境局(水生态科), 421300-sthj",
        "市发改委, 421300-fgw",
        "市发展和改革委员会, 421300-fgw",
        "曾都区, 421303",
        "曾都区政府, 421303",
        "曾都区生态环境局, 421303-sthj",
        "随州高新区管理委员会, 421300-gxq",
        "随州市, 421300",
        "市政府, 421300",
    })
    void findsAUnitByNameByAliasAndByWhatDocumentsMakeOfTheName(String printed, String code) {
        UnitNames.Resolution meant = names.resolve(PlanFixture.part(printed, UnitRole.LEAD, false));

        assertThat(meant.kind()).isEqualTo(Kind.UNIT);
        assertThat(meant.units()).extracting(KnownUnit::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"各县市区人民政府", "各县、市、区人民政府", "各县(市、区)人民政府", "各县(市、区)政府"})
    void expandsAGroupHoweverItIsWritten(String printed) {
        UnitNames.Resolution meant = names.resolve(PlanFixture.part(printed, UnitRole.IMPLEMENTING, false));

        assertThat(meant.kind()).isEqualTo(Kind.GROUP);
        assertThat(meant.units()).extracting(KnownUnit::code).containsExactly("421303", "421321");
    }

    @Test
    void doesNotGuess() {
        assertThat(names.resolve(PlanFixture.part("市水利局", UnitRole.LEAD, false)))
                .isEqualTo(new UnitNames.Resolution(Kind.UNKNOWN, List.of()));
        assertThat(names.resolve(PlanFixture.part("生态环境分局", UnitRole.LEAD, false))
                        .kind())
                .isEqualTo(Kind.AMBIGUOUS);
    }

    @Test
    void theReviewersCodeGoesBeforeTheWords() {
        UnitPart chosen = new UnitPart("生态环境分局", UnitRole.LEAD, false, "421321-sthj");

        assertThat(names.resolve(chosen).units()).extracting(KnownUnit::code).containsExactly("421321-sthj");
    }
}
