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

    @Test
    void readsSquareBracketsAndDashesAsItReadsRoundOnes() {
        assertThat(told("治土。【州农业农村局牵头,州供销社参与】")).containsExactly("LEAD 州农业农村局", "PARTICIPATING 州供销社");
        assertThat(told("治水。[牵头单位:县水利局]")).containsExactly("LEAD 县水利局");
        assertThat(told("治气。——市生态环境局牵头,市公安局配合")).containsExactly("LEAD 市生态环境局", "PARTICIPATING 市公安局");
    }

    @Test
    void separatesBureausBetweenWhichOnlyABlankStood() {
        assertThat(told("治气。(牵头单位:经济发展局 应急管理局)")).containsExactly("LEAD 经济发展局", "LEAD 应急管理局");
        assertThat(told("执法。(牵头单位:市公安局高新分局)")).containsExactly("LEAD 市公安局高新分局");
    }

    @Test
    void readsTheBodiesThatAreNamedBeforeTheirWork() {
        // Given
        String words = "由区农业农村办牵头,区城市管理局配合,各街道办事处负责落实,完善高空瞭望视频监控网络。";

        // When
        List<UnitClause> clauses = clauses(words);

        // Then
        assertThat(told(words)).containsExactly("LEAD 区农业农村办", "PARTICIPATING 区城市管理局", "IMPLEMENTING 各街道办事处");
        assertThat(clauses.get(0).place().of(words)).endsWith("负责落实,");
    }

    @Test
    void readsABodyForEachPartOfTheWork() {
        assertThat(told("区住建局负责房屋工地管控;区交通局负责公路工地管控;区城管局负责渣土运输。"))
                .containsExactly("RESPONSIBLE 区住建局", "RESPONSIBLE 区交通局", "RESPONSIBLE 区城管局");
        assertThat(told("市财政局负责安排资金。")).isEmpty();
    }

    @Test
    void carriesDownWhatIsSaidForAllTasksInASentenceOfItsOwn() {
        assertThat(clauses("以下任务均由各镇人民政府、街道办事处组织实施,不再逐项列出。"))
                .flatExtracting(UnitClause::bodies)
                .hasSize(2)
                .allMatch(UnitClause.Body::carriedDown);
        assertThat(clauses("重点任务以下各项任务均由各苏木镇人民政府组织落实,不再逐项列出。")).noneMatch(UnitClause::tellsUnits);
    }

    private static List<UnitClause> clauses(String words) {
        String text = TextCleaning.clean(words).text();
        return new UnitClauses(text).in(0, text.length());
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
