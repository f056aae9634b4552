package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.plan.domain.Ownership.TerritoryFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipPolicyTest {
    private static final List<Duty> DUTIES = List.of(
            new Duty("421300-sthj", "随州市生态环境局", UnitRole.LEAD, "市生态环境局", false),
            new Duty("421303", "曾都区人民政府", UnitRole.IMPLEMENTING, "各县市区人民政府", true),
            new Duty("421321", "随县人民政府", UnitRole.IMPLEMENTING, "各县市区人民政府", true),
            new Duty("421303-sthj", "曾都区生态环境局", UnitRole.PARTICIPATING, "生态环境分局", false));

    private final OwnershipPolicy policy =
            new OwnershipPolicy(PlanFixture.directory().territories(), DUTIES);

    @Test
    void aFigureThatNamesNobodyIsThatOfEveryUnit() {
        assertThat(policy.of(target("污水治理率", "污水治理率达到70%"))).isEqualTo(Ownership.OF_ALL);
    }

    @Test
    void aFigureOfTheWholeCityIsThatOfTheUnitsThatDoNotMerelyImplement() {
        List<String> steering = List.of("421300-sthj", "421303-sthj");

        assertThat(policy.of(target("全市污水治理率", "全市污水治理率达到70%")).unitCodes()).isEqualTo(steering);
        assertThat(policy.of(target("污水治理率", "到2025年我市污水治理率达到70%")).unitCodes()).isEqualTo(steering);
    }

    @Test
    void aFigureThatNamesACountyIsThatCountysAndItsBureaus() {
        assertThat(policy.of(target("曾都区污水治理率", "曾都区污水治理率达到60%")).unitCodes()).containsExactly("421303", "421303-sthj");
        assertThat(policy.of(target("曾都区、随县污水治理率", "曾都区、随县污水治理率达到60%")).unitCodes())
                .containsExactlyInAnyOrder("421303", "421303-sthj", "421321");
        assertThat(policy.of(target("随县", "曾都区、随县分别达到60%、50%")).unitCodes()).containsExactly("421321");
    }

    @Test
    void theFiguresOfTerritoriesHoldForTheirUnitsAndTheWholeForThoseThatSteer() {
        Ownership owner = policy.of(target("治理个数", "完成治理200个", level("曾都区", "120"), level("随县", "80")));

        assertThat(owner.territories())
                .containsExactly(
                        new TerritoryFigure("曾都区", new BigDecimal("120"), List.of("421303", "421303-sthj")),
                        new TerritoryFigure("随县", new BigDecimal("80"), List.of("421321")));
        assertThat(owner.unitCodes()).containsExactlyInAnyOrder("421300-sthj", "421303-sthj", "421303", "421321");
    }

    @Test
    void aCellOfATableByTerritoryIsThatTerritorysAlone() {
        assertThat(policy.of(target("随县优良率", "随县优良率90", level("随县", "70"))).unitCodes())
                .containsExactly("421321");
    }

    @Test
    void aTerritoryThatTheDirectoryDoesNotKnowIsNoCountysOfOursButTheLeadUnitsToPassOn() {
        Ownership owner = policy.of(target("西山区优良率", "西山区优良率70", level("西山区", "70")));

        assertThat(owner.territories()).containsExactly(new TerritoryFigure("西山区", new BigDecimal("70"), List.of()));
        assertThat(owner.unitCodes()).containsExactly("421300-sthj");
        List<Duty> withoutLead = List.of(new Duty("421303", "曾都区人民政府", UnitRole.RESPONSIBLE, "各县市区人民政府", false));
        assertThat(new OwnershipPolicy(PlanFixture.directory().territories(), withoutLead)
                        .of(target("西山区优良率", "西山区优良率70", level("西山区", "70")))
                        .unitCodes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "高新区, 随州高新区管委会, ''",
        "高新区, 随州市高新技术产业开发区管委会, ''",
        "市高新区, 随州市高新技术产业开发区, ''",
        "随州高新区, 随州市高新技术产业开发区管理委员会, 随州高新区",
        "高新区, 随州科学城管委会, 随州市高新区管委会",
        "经开区, 随州经济技术开发区管委会, ''"
    })
    void aFigureOfAFunctionalZoneIsTheZonesAndNoCountys(String printed, String name, String alias) {
        UnitNames directory = new UnitNames(List.of(
                new KnownUnit("421300", "随州市人民政府", List.of(), true, List.of()),
                new KnownUnit("421303", "曾都区人民政府", List.of("曾都"), false, List.of()),
                new KnownUnit("421300-gxq", name, alias.isEmpty() ? List.of() : List.of(alias), false, List.of()),
                new KnownUnit("421300-xsq", "各县(市、区)", List.of(), false, List.of("421303", "421300-gxq"))));
        List<Duty> duties = List.of(
                new Duty("421303", "曾都区人民政府", UnitRole.RESPONSIBLE, "各县(市、区)", false),
                new Duty("421300-gxq", name, UnitRole.RESPONSIBLE, "各县(市、区)", false));
        OwnershipPolicy policy = new OwnershipPolicy(directory.territories(), duties);

        assertThat(policy.of(target(printed + "收集率", printed + "收集率达到95%")).unitCodes())
                .containsExactly("421300-gxq");
        Ownership owner = policy.of(target("收集率", "高新区95%、曾都90%", level(printed, "95"), level("曾都", "90")));
        assertThat(owner.territories())
                .containsExactly(
                        new TerritoryFigure(printed, new BigDecimal("95"), List.of("421300-gxq")),
                        new TerritoryFigure("曾都", new BigDecimal("90"), List.of("421303")));
    }

    @Test
    void aMilestoneThatNamesACountyIsThatCountysAlone() {
        LocalDate day = LocalDate.parse("2025-06-30");

        assertThat(policy.of(new Milestone("随县管网改造方案", day, Strength.BINDING, "完成"))
                        .unitCodes())
                .containsExactly("421321");
        assertThat(policy.of(new Milestone("管网改造方案", day, Strength.BINDING, "完成")))
                .isEqualTo(Ownership.OF_ALL);
    }

    private static Target.TerritoryLevel level(String territory, String value) {
        return new Target.TerritoryLevel(territory, new BigDecimal(value));
    }

    private static Target target(String indicator, String quote, Target.TerritoryLevel... territories) {
        return new Target(
                indicator,
                Comparison.GE,
                new BigDecimal("70"),
                null,
                "%",
                null,
                LocalDate.parse("2025-12-31"),
                Strength.BINDING,
                false,
                null,
                List.of(territories),
                quote);
    }
}
