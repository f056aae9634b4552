package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.plan.plan.domain.PlanFixture.OFFICE;
import static org.ecoplan.plan.plan.domain.PlanFixture.SOMEWHERE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanComparison.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a revision of a plan keeps, changes, ends and begins: proposed by likeness, decided by a person. */
class PlanComparisonTest {
    private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);
    private static final String BUREAU = "市生态环境局";

    @Test
    void theSameTaskUnderAnotherNumberIsKept() {
        Row row = only(compare(task(3, "生态补水行动", BUREAU, "3", DECEMBER), task(2, "生态补水行动", BUREAU, "3.0", DECEMBER)));

        assertThat(row.kind()).isEqualTo(Kind.KEPT);
        assertThat(row.likeness()).isEqualTo(1.0);
        assertThat(row.isDecided()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "排口排查整治行动, 市生态环境局, 10, 2025-12-31, TITLE",
        "排口整治行动, 市水利局, 10, 2025-12-31, UNITS",
        "排口整治行动, 市生态环境局, 12, 2025-12-31, TARGETS",
        "排口整治行动, 市生态环境局, 10, 2026-06-30, DEADLINE"
    })
    void whatChangedIsNamed(String title, String unit, String value, LocalDate by, TaskField field) {
        Row row = only(compare(task(1, "排口整治行动", BUREAU, "10", DECEMBER), task(1, title, unit, value, by)));

        assertThat(row.kind()).isEqualTo(Kind.CHANGED);
        assertThat(row.fields()).containsExactly(field);
    }

    @Test
    void otherWordsOfTheClauseAreAnotherMeasure() {
        String before = "(一)排口整治行动。2025年底前拆除排口10个。(牵头单位:市生态环境局)";
        String after = "(一)排口整治行动。2026年6月底前规范并监测排口12个。(牵头单位:市水利局)";
        String sameMeasure = "(二)排口整治行动。2026年6月底前拆除排口12个。(牵头单位:市水利局)";

        assertThat(fieldsOf(before, after)).containsExactly(TaskField.MEASURES);
        assertThat(fieldsOf(before, sameMeasure)).isEmpty();
    }

    @Test
    void tasksThatAreNotAlikeEndAndBeginAndTheLikestIsProposedFirst() {
        PlanTask shore = task(1, "岸线清理行动", BUREAU, "5", DECEMBER);
        PlanTask outfalls = task(2, "入河排口整治行动", BUREAU, "10", DECEMBER);
        PlanTask wetland = task(1, "湿地修复工程", "市林业局", "2", DECEMBER);
        PlanTask outfallsAgain = task(2, "入河排口溯源整治行动", BUREAU, "10", DECEMBER);
        PlanTask outfallsToo = task(3, "入河排口监测行动", BUREAU, "10", DECEMBER);

        PlanComparison comparison =
                PlanComparison.of(side(shore, outfalls), side(wetland, outfallsAgain, outfallsToo), List.of());

        assertThat(comparison.rows())
                .extracting(Row::kind)
                .containsExactly(Kind.NEW, Kind.CHANGED, Kind.NEW, Kind.ENDED);
        assertThat(comparison.rows().get(1).before()).isEqualTo(outfalls);
        assertThat(comparison.undecided()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("REVISION_UNDECIDED");
            assertThat(refusal.title()).contains("4项").contains("湿地修复工程");
        });
    }

    @Test
    void whatAPersonDecidedHoldsAgainstWhatIsAlikeAndFallsWithItsTask() {
        PlanTask one = task(1, "排口整治行动", BUREAU, "10", DECEMBER);
        PlanTask same = task(1, "排口整治行动", BUREAU, "10", DECEMBER);
        List<ItemPair> apart = List.of(new ItemPair(one.id(), null, OFFICE), new ItemPair(null, same.id(), OFFICE));

        PlanComparison decided = PlanComparison.decided(side(one), side(same), apart);
        PlanComparison gone = PlanComparison.decided(side(one), side(), apart);

        assertThat(decided.rows()).extracting(Row::kind).containsExactly(Kind.NEW, Kind.ENDED);
        assertThat(decided.undecided()).isEmpty();
        assertThat(gone.rows()).extracting(Row::kind).containsExactly(Kind.ENDED);
    }

    @Test
    void whatGoesOnKeepsItsIdsAndWhatIsNewHasItsOwn() {
        PlanTask before = task(1, "排口整治行动", BUREAU, "10", DECEMBER);
        PlanTask after = task(2, "排口整治行动", BUREAU, "12", DECEMBER.plusYears(1));
        PlanTask fresh = task(1, "湿地修复工程", BUREAU, "2", DECEMBER);
        Plan plan = PlanFixture.draft(PlanFixture.header("方案", "2024-07-09", null), before)
                .issued(
                        LocalDate.of(2024, 7, 9),
                        LocalDate.of(2024, 7, 10),
                        PlanFixture.draft(PlanFixture.header("方案", "2024-07-09", null), before)
                                .tree());
        PlanTree draft = PlanFixture.draft(PlanFixture.header("方案", "2025-03-01", null), fresh, after)
                .tree();
        PlanComparison comparison = PlanComparison.decided(
                new Side(plan.tree(), ""),
                new Side(draft, ""),
                List.of(new ItemPair(before.id(), after.id(), OFFICE), new ItemPair(null, fresh.id(), OFFICE)));

        PlanTree revised = new RevisedTree(plan, draft, comparison, LocalDate.of(2025, 3, 1)).tree();

        assertThat(revised.tasks()).extracting(PlanTask::id).containsExactly(fresh.id(), before.id());
        assertThat(revised.tasks().get(1).targets())
                .extracting(Item::id)
                .containsExactly(before.targets().get(0).id());
        assertThat(revised.tasks().get(1).targets().get(0).current().value()).isEqualByComparingTo("12");
        assertThat(revised.header().id()).isEqualTo(plan.tree().header().id());
    }

    @Test
    void whatChangedIsShownAsItWasAndAsItIs() {
        Row row = only(compare(
                task(1, "排口整治行动", BUREAU, "10", DECEMBER), task(1, "排口整治行动", "市水利局", "12", DECEMBER.plusYears(1))));

        assertThat(row.changes())
                .extracting(FieldChange::line)
                .containsExactly(
                        "市生态环境局责任单位分工:牵头 终止", "市水利局责任单位分工:新增牵头", "完成数目标值:10 → 12", "完成数时限:2025-12-31 → 2026-12-31");
    }

    @Test
    void aClauseIsShownWhereItDiffers() {
        String same = "沿江各地对排口逐一登记造册并按月上报市联席会议办公室备查,";

        assertThat(Words.different(same + "采取封堵措施", same + "采取规范措施并监测")).isEqualTo("…联席会议办公室备查,采取封堵措施");
        assertThat(Words.different("甲", "")).isEqualTo("甲");
    }

    @Test
    void headlineTargetsArePairedByLikenessAndOnlyWhatIsPlainlyTheSameNeedsNoDecision() {
        Item<Target> rivers = headline("国控断面优良水体比例", "90", 2025);
        Item<Target> air = headline("空气质量优良天数比率", "85", 2025);
        Item<Target> sewage = headline("城市生活污水集中收集率", "70", 2025);
        Item<Target> riversNow = headline("国控断面水质优良比例", "92.5", 2026);
        Item<Target> airNow = headline("空气质量优良天数比率", "85.0", 2025);
        Item<Target> wetland = headline("湿地保护率", "55", 2026);
        Side before = headlines(rivers, air, sewage);
        Side after = headlines(wetland, riversNow, airNow);

        PlanComparison proposed = PlanComparison.of(before, after, List.of());

        assertThat(proposed.headlines())
                .extracting(row -> row.kind() + " " + row.isDecided())
                .containsExactly("NEW false", "CHANGED false", "KEPT true", "ENDED false");
        assertThat(proposed.headlines().get(1).before()).isEqualTo(rivers);
        assertThat(proposed.headlines().get(1).changes())
                .extracting(FieldChange::line)
                .contains("指标:国控断面优良水体比例 → 国控断面水质优良比例", "目标值:90 → 92.5", "时限:2025-12-31 → 2026-12-31");
        assertThat(proposed.undecided()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("REVISION_UNDECIDED");
            assertThat(refusal.title()).contains("3项总体目标").contains("湿地保护率");
        });
    }

    @Test
    void aHeadlineTargetThatWasDecidedToGoOnKeepsItsIdAndOneThatWasToldApartDoesNot() {
        Item<Target> rivers = headline("国控断面优良水体比例", "90", 2025);
        Item<Target> air = headline("空气质量优良天数比率", "85", 2025);
        Item<Target> riversNow = headline("国控断面水质优良比例", "92.5", 2026);
        Item<Target> airNow = headline("空气质量优良天数比率", "85", 2025);
        Side before = headlines(rivers, air);
        Side after = headlines(riversNow, airNow);
        PlanComparison comparison = PlanComparison.decided(
                before,
                after,
                List.of(
                        new ItemPair(rivers.id(), riversNow.id(), OFFICE),
                        new ItemPair(air.id(), null, OFFICE),
                        new ItemPair(null, airNow.id(), OFFICE)));
        Plan plan = PlanFixture.draft(PlanFixture.header("方案", "2024-07-09", null))
                .issued(LocalDate.of(2024, 7, 9), LocalDate.of(2024, 7, 10), before.tree());

        PlanTree revised = new RevisedTree(plan, after.tree(), comparison, LocalDate.of(2025, 3, 1)).tree();

        assertThat(comparison.undecided()).isEmpty();
        assertThat(revised.headlineTargets()).extracting(Item::id).containsExactly(rivers.id(), airNow.id());
    }

    private static Item<Target> headline(String indicator, String value, int year) {
        return Item.read(
                new Target(
                        indicator,
                        Comparison.GE,
                        new BigDecimal(value),
                        null,
                        "%",
                        null,
                        LocalDate.of(year, 12, 31),
                        Strength.BINDING,
                        false,
                        null,
                        List.of(),
                        indicator + "达到目标"),
                SOMEWHERE);
    }

    @SafeVarargs
    private static Side headlines(Item<Target>... targets) {
        PlanTree tree = PlanFixture.draft(PlanFixture.header("方案", "2024-07-09", null))
                .tree()
                .withHeadlineTargets(List.of(targets));
        return new Side(tree, "");
    }

    private static List<TaskField> fieldsOf(String before, String after) {
        PlanTask one = clause(before);
        PlanTask other = clause(after);
        return new TaskDifference(one, other)
                .changes(before, after).stream().map(FieldChange::field).toList();
    }

    private static PlanTask clause(String text) {
        return new PlanTask(
                1,
                "(一)",
                null,
                Item.read("排口整治行动", new Provenance(0, text.length(), "rule", 1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanComparison compare(PlanTask before, PlanTask after) {
        return PlanComparison.of(side(before), side(after), List.of());
    }

    private static Row only(PlanComparison comparison) {
        assertThat(comparison.rows()).hasSize(1);
        return comparison.rows().get(0);
    }

    private static Side side(PlanTask... tasks) {
        return new Side(
                PlanFixture.draft(PlanFixture.header("方案", "2024-07-09", null), tasks)
                        .tree(),
                "");
    }

    private static PlanTask task(int position, String title, String unit, String value, LocalDate by) {
        Target target = new Target(
                "完成数",
                Comparison.GE,
                new BigDecimal(value),
                null,
                "个",
                null,
                by,
                Strength.BINDING,
                false,
                null,
                List.of(),
                "完成" + value + "个");
        return new PlanTask(
                position,
                "(" + position + ")",
                null,
                Item.read(title, SOMEWHERE),
                List.of(Item.read(new UnitPart(unit, UnitRole.LEAD, false, null), SOMEWHERE)),
                List.of(Item.read(target, SOMEWHERE)),
                List.of());
    }
}
