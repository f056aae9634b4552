package org.ecoplan.plan.reading.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;

class UnitClausesTest {

    @Test
    void readsTheRolesBehindTheListsInBrackets() {
        assertThat(told("治理扬尘。(市住建局牵头,市城管局、市交通局配合,各县区人民政府、管委会负责落实)"))
                .containsExactly(
                        "LEAD 市住建局",
                        "PARTICIPATING 市城管局",
                        "PARTICIPATING 市交通局",
                        "IMPLEMENTING 各县区人民政府",
                        "IMPLEMENTING 管委会");
    }

    @Test
    void readsTheRolesOfLabelsAndLines() {
        assertThat(told("治水。\n牵头单位:市水利局;配合单位:市财政局、市发展和改革委\n指导单位:市生态环境局\n"))
                .containsExactly("LEAD 市水利局", "PARTICIPATING 市财政局", "PARTICIPATING 市发展和改革委", "GUIDING 市生态环境局");
    }

    @Test
    void keepsTheDepartmentsOfABodyWithIt() {
        assertThat(told("减煤。责任单位:区科技经济局(发改、工信)、农林水局(生态环境、水利)等按职责分工"))
                .containsExactly("RESPONSIBLE 区科技经济局(发改、工信)", "RESPONSIBLE 农林水局(生态环境、水利)");
    }

    @Test
    void cutsAJointOnlyBetweenTwoBodies() {
        assertThat(told("防火。\n责任单位:应急局,甲河镇、乙河镇及有关乡(镇)人民政府,各乡镇党委和人民政府\n"))
                .containsExactly(
                        "RESPONSIBLE 应急局",
                        "RESPONSIBLE 甲河镇",
                        "RESPONSIBLE 乙河镇",
                        "RESPONSIBLE 有关乡(镇)人民政府",
                        "RESPONSIBLE 各乡镇党委和人民政府");
    }

    @Test
    void marksWhatIsCarriedDownToAllThatFollows() {
        // When
        String text = TextCleaning.clean("整治。(牵头单位:市生态环境局,以下均需各县人民政府实施,不再重复)").text();
        List<UnitClause> clauses = new UnitClauses(text).in(0, text.length());

        // Then
        assertThat(clauses).hasSize(1);
        assertThat(clauses.get(0).bodies())
                .extracting(UnitClause.Body::carriedDown)
                .containsExactly(false, true);
    }

    @Test
    void readsSeveralBracketsInOneTaskAndLeavesOtherBracketsAlone() {
        assertThat(told("关停煤电(含自备电厂)。(市发改委牵头)建设管网。(市住建局、市水务局按职责分工负责)"))
                .containsExactly("LEAD 市发改委", "RESPONSIBLE 市住建局", "RESPONSIBLE 市水务局");
    }

    @Test
    void readsASentenceThatOnlyNamesBodiesAndRoles() {
        assertThat(told("建设湿地。市林业局牵头,市水利局参与。")).containsExactly("LEAD 市林业局", "PARTICIPATING 市水利局");
    }

    @Test
    void takesADeadlinePrintedBesideTheBodies() {
        // When
        String text = TextCleaning.clean("治水。\n责任单位:市水利局\n完成时限:2025年6月\n").text();
        List<UnitClause> clauses = new UnitClauses(text).in(0, text.length());

        // Then
        assertThat(clauses).filteredOn(UnitClause::tellsUnits).hasSize(1);
        assertThat(clauses).filteredOn(clause -> clause.deadline() != null).hasSize(1);
    }

    private static List<String> told(String words) {
        String text = TextCleaning.clean(words).text();
        return new UnitClauses(text)
                .in(0, text.length()).stream()
                        .flatMap(clause -> clause.bodies().stream())
                        .map(body -> body.role() + " " + body.name().of(text))
                        .toList();
    }
}
