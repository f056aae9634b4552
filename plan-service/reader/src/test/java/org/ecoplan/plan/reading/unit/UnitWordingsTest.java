package org.ecoplan.plan.reading.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.plan.reading.text.TextCleaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which documents say who does what: each with the bodies and roles that they mean. */
class UnitWordingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(市水务局牵头,市残联、市工商联配合)|L市水务局 P市残联 P市工商联",
                "(县林业局、县侨联、县科技馆按职责分工负责)|R县林业局 R县侨联 R县科技馆",
                "(长江航道署、交通运输部等负责)|R长江航道署 R交通运输部",
                "(市文旅局牵头;各街道办事处、市产业园、云岭景区实施)|L市文旅局 I各街道办事处 I市产业园 I云岭景区",
                "治水达标(含自备水厂、配合料场的企业)的地方。|-"
            })
    void aBracketWithARoleWordKeepsAllItsNames(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(责任单位:县生态环境局;涉及农村的,由县农业农村局负责)|R县生态环境局 R县农业农村局",
                "(责任单位:县水利局,城区段由县住建局负责)|R县水利局 R县住建局",
                "(县生态环境局牵头,涉嫌犯罪的由县公安局办理)|L县生态环境局 R县公安局",
                "(县林业局负责;属于国有林场的,由县林场管理处负责)|R县林业局 R县林场管理处",
                "(责任单位:县水利局、县住建局)|R县水利局 R县住建局"
            })
    void aCaseIsNoNameAndTheBodyForItIsOne(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "编制治沙规划,由绿源公司具体负责,年内组织造林1500亩。|R绿源公司",
                "修复堤防,由县水务局负责实施,汛前完工。|R县水务局",
                "整治河道,城区段由县住建局负责,分段推进。|R县住建局",
                "整治河道,由于资金紧张,分段推进。|-"
            })
    void aPartOfASentenceMaySayWhoseItIs(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(市林业局、市水务局等和各乡镇人民政府负责)|R市林业局 R市水务局 R各乡镇人民政府",
                "(县住建局会同县水利局、县财政局负责)|L县住建局 P县水利局 P县财政局",
                "(市公安局联合市交通运输局牵头)|L市公安局 L市交通运输局",
                "(市财政局等部门及相关县区政府配合)|P市财政局 P相关县区政府",
                "(市农业农村局和各镇人民政府落实)|I市农业农村局 I各镇人民政府"
            })
    void jointWordsPartTheBodies(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(主办:县水利局;协办:县住建局)|L县水利局 P县住建局",
                "(牵头:市商务局,配合:市公安局)|L市商务局 P市公安局",
                "(区级牵头单位:区城管局,镇级责任主体:各镇政府)|L区城管局 R各镇政府",
                "(省级责任部门:省水利厅;市级配合部门:市水务局)|R省水利厅 P市水务局"
            })
    void shortLabelsAndLabelsOfALevelAreLabels(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(市发改委负责统筹,市工信局、市商务局具体负责)|L市发改委 R市工信局 R市商务局",
                "(市城管局统筹协调,各区政府负责落实)|L市城管局 I各区政府",
                "(县财政局负责资金保障,县水利局负责技术服务)|R县财政局 R县水利局",
                "(市公安局负责抓总;市应急局配合)|L市公安局 P市应急局"
            })
    void aDutyBehindANameIsNoPartOfIt(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "〔市林业局牵头,市财政局配合。〕|L市林业局 P市财政局",
                "〔责任单位:各县(市、区)人民政府〕|R各县(市、区)人民政府",
                "【牵头单位:市水务局】|L市水务局",
                "(市水务局牵头,市财政局配合〕|L市水务局 P市财政局",
                "(市林业局牵头,市财政局配合|L市林业局 P市财政局",
                "[市商务局负责]接着做好评估。(市公安局负责)|R市商务局 R市公安局"
            })
    void bracketsOfAnyKindHoldUnitsAlsoWhereOneIsMissing(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(市水务局牵头,各县、区人民政府负责落实)|L市水务局 I各县、区人民政府",
                "(责任单位:各乡、镇人民政府)|R各乡、镇人民政府",
                "(责任单位:有关市、县(区)政府,市水务局)|R有关市、县(区)政府 R市水务局",
                "(责任单位:云山区委、区政府,市水务局)|R云山区委 R云山区政府 R市水务局",
                "(责任单位:各县(市)党委、政府)|R各县(市)党委 R各县(市)政府",
                "(责任单位:各乡镇党委、人民政府)|R各乡镇党委 R各乡镇人民政府",
                "(责任单位:县委、县政府)|R县委 R县政府"
            })
    void aTerritoryThatIsPrintedOnceBelongsToBoth(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(责任单位:云山县政府;验收单位:省水利厅)|R云山县政府 A省水利厅",
                "(责任单位:云山县政府;销号单位:市环委办)|R云山县政府 A市环委办",
                "(责任单位:云山县政府;督导单位:市水务局)|R云山县政府 G市水务局",
                "(责任单位:云山县政府,监督单位:市水务局,验收销号单位:省生态环境厅)|R云山县政府 G市水务局 A省生态环境厅"
            })
    void whoAcceptsOrSupervisesIsNotWhoIsResponsible(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(责任单位:市水务局;2026年6月底前)|2026年6月底前",
                "(市水务局、市财政局负责,2026年底前完成)|2026年底前完成",
                "(责任单位:市水务局,长期坚持)|长期坚持",
                "(责任单位:市水务局)|"
            })
    void aDateAmongTheBodiesIsTheirDeadline(String words, String deadline) {
        // Given
        String text = TextCleaning.clean("治水。" + words).text();

        // When
        UnitClause clause = new UnitClauses(text).in(0, text.length()).get(0);

        // Then
        assertThat(clause.bodies()).noneMatch(body -> body.written(text).matches(".*(?:年|长期).*"));
        assertThat(clause.deadline() == null ? null : clause.deadline().of(text))
                .isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(责任单位:市水务局、市财政局。列第一位的为牵头单位)治林。(责任单位:市林业局、市公安局)|L市水务局 R市财政局 R市林业局 R市公安局",
                "(责任单位:市水务局、市财政局,排名第一的为牵头单位,下同)治林。(责任单位:市林业局、市公安局)|L市水务局 R市财政局 L市林业局 R市公安局",
                "(责任单位:市水务局、市财政局)注:责任单位中列首位的为牵头单位。|L市水务局 R市财政局",
                "(牵头单位:市水务局;责任单位:市财政局。排在第一位的为牵头单位)|L市水务局 R市财政局",
                "(责任单位:市水务局、市财政局)|R市水务局 R市财政局"
            })
    void theFirstOfAListLeadsWhereThatIsSaid(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(市林业局、市水务局牵头督导)|L市林业局 L市水务局",
                "(市公安局、市商务局分别牵头)|L市公安局 L市商务局",
                "(县住建局牵头协调推进,县财政局按职责分工配合)|L县住建局 P县财政局",
                "(市林业局、市水务局按职责分别牵头落实,各县督导)|L市林业局 L市水务局 G各县",
                "(市水务局负责牵头组织;各乡镇分别实施)|L市水务局 I各乡镇",
                "(市水务局牵头指导,市林业局共同参与)|L市水务局 P市林业局",
                "(市水务局指导督促,各乡镇落实)|G市水务局 I各乡镇"
            })
    void howSeveralShareAndWhatTheLeadDoesIsNoPartOfAName(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(建设局牵头、热力公司配合)|L建设局 P热力公司",
                "(市水务局负责、市财政局会同)|R市水务局 P市财政局",
                "(市水务局、市林业局,2026年5月底前完成)|R市水务局 R市林业局",
                "(市水务局、市大数据中心;长期坚持)|R市水务局 R市大数据中心",
                "责任处室:监测处、大气处|R监测处 R大气处",
                "牵头整改单位:市发改委;配合整改单位:市工信局;督办单位:市政府督查室|L市发改委 P市工信局 G市政府督查室",
                "责任单位:县水务局;监管单位:县生态环境分局|R县水务局 G县生态环境分局",
                "由县林业局会同县水务局、县财政局组织,6月底前完成验收。|L县林业局 P县水务局 P县财政局",
                "由县林业局会同各镇(街道)负责。|L县林业局 P各镇(街道)",
                "此项工作由市水务局牵头,市发改委参与。|L市水务局 P市发改委",
                "(牵头:市水务局;落实:各县政府)|L市水务局 I各县政府",
                "【责任单位】市水务局、市供电公司|R市水务局 R市供电公司",
                "(全国168个重点城市)|-",
                "(含自备水厂、料场)|-",
                "由县里统一组织,6月底前完成验收。|-"
            })
    void severalRolesInOneListAndFurtherLabels(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "责任单位:市水务局(牵头)、市林业局、市商务局(配合)|L市水务局 R市林业局 P市商务局",
                "责任单位:市水务局、市林业局(2025年6月底前完成)|R市水务局 R市林业局",
                "责任单位:市水务局、区农水局(水利)|R市水务局 R区农水局(水利)",
                "由市水务局牵头,会同市林业局、市财政局实施。|L市水务局 P市林业局 P市财政局",
                "(市水务局主抓,市林业局协同)|L市水务局 P市林业局",
                "(责任站所:镇水利站、镇林业站;指导单位:县水利局)|R镇水利站 R镇林业站 G县水利局",
                "(牵头单位:市水务局;责任单位:市工信局 各县区人民政府)|L市水务局 R市工信局 R各县区人民政府",
                "(责任单位:市农业农村局 市供销合作社)|R市农业农村局 R市供销合作社",
                "(责任单位:市公安局交警支队、市城管局机关)|R市公安局交警支队 R市城管局机关",
                "(责任领导:李某,责任单位:市水务局)|R市水务局",
                "(责任单位:市水务局;责任人:李某;完成时限:2025年6月)|R市水务局",
                "(责任单位:市水务局、市林业局/完成时限:2025年6月)|R市水务局 R市林业局",
                "疏浚河道,由市水务局牵头,市林业局配合。|L市水务局 P市林业局",
                "疏浚河道,由市水务局编制的规划确定。|-",
                "市水务局负责清淤,市林业局负责绿化,各镇负责征地。|R市水务局 R市林业局 R各镇"
            })
    void theRoleOrTheTimeMayStandBesideOneBody(String words, String told) {
        assertThat(told(words)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "责任单位 市水务局、市林业局/|R市水务局 R市林业局",
                "牵头部门 市水务局/配合部门 市林业局、各镇人民政府/|L市水务局 P市林业局 P各镇人民政府",
                "责任单位要压实责任,定期调度。/|-"
            })
    void aLabelWhoseColonIsLostStandsBeforeNothingButNames(String lines, String told) {
        assertThat(told(("疏浚。/" + lines).replace("/", "\n"))).isEqualTo(told);
    }

    @Test
    void aBracketThatOnlyTellsATimeIsTheDeadlineOfTheTask() {
        // Given
        String text = TextCleaning.clean("治水。(责任单位:市水务局)\n(完成时限:2025年12月底前)\n").text();

        // When
        List<UnitClause> clauses = new UnitClauses(text).in(0, text.length());

        // Then
        assertThat(clauses).filteredOn(UnitClause::tellsUnits).hasSize(1);
        assertThat(clauses)
                .filteredOn(clause -> clause.deadline() != null)
                .extracting(clause -> clause.place().of(text))
                .containsExactly("(完成时限:2025年12月底前)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "以下各项工作均需各县、区人民政府,开发区管委会落实。",
                "以下所列重点任务均由各县、区人民政府和开发区管委会组织实施。",
                "下列工作全部由各县、区人民政府、开发区管委会负责。",
                "以下措施列第一位的为牵头单位,各县、区人民政府和开发区管委会负责落实,不再逐一列出。"
            })
    void whatIsSaidForAllThatFollowsIsCarriedDown(String words) {
        // Given
        String text = TextCleaning.clean(words).text();

        // When
        List<UnitClause> clauses = new UnitClauses(text).in(0, text.length());

        // Then
        assertThat(clauses)
                .flatExtracting(UnitClause::bodies)
                .filteredOn(UnitClause.Body::carriedDown)
                .extracting(body -> body.written(text))
                .containsExactly("各县、区人民政府", "开发区管委会");
        assertThat(clauses).noneMatch(UnitClause::tellsUnits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"以下任务要加快推进。", "各县、区人民政府负责落实。", "以下简称开发区管委会。"})
    void whatIsSaidForOnePlaceIsNotCarriedDown(String words) {
        // Given
        String text = TextCleaning.clean(words).text();

        // Then
        assertThat(new UnitClauses(text).in(0, text.length()))
                .flatExtracting(UnitClause::bodies)
                .noneMatch(UnitClause.Body::carriedDown);
    }

    @Test
    void aNameThatIsNoneIsNotKept() {
        assertThat(told("(市水务局牵头,按照要求完成的整治负责)")).isEqualTo("L市水务局");
    }

    @Test
    void theFunctionsOfABodyAreNoRole() {
        assertThat(told("强化河长办职能。(市水务局按职能分工负责)")).isEqualTo("R市水务局");
    }

    private static String told(String words) {
        String text = TextCleaning.clean("治水。" + words).text();
        List<UnitClause> clauses = new UnitClauses(text).in(0, text.length());
        FirstIsLead firstIsLead = new FirstIsLead(text, clauses);
        String told = clauses.stream()
                .map(firstIsLead::applied)
                .flatMap(clause -> clause.bodies().stream())
                .map(body -> body.role().name().charAt(0) + body.written(text))
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? "-" : told;
    }
}
