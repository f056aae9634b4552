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
        List<TaskPair> apart = List.of(new TaskPair(one.id(), null, OFFICE), new TaskPair(null, same.id(), OFFICE));

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
                List.of(new TaskPair(before.id(), after.id(), OFFICE), new TaskPair(null, fresh.id(), OFFICE)));

        PlanTree revised = new RevisedTree(plan, draft, comparison, LocalDate.of(2025, 3, 1)).tree();

        assertThat(revised.tasks()).extracting(PlanTask::id).containsExactly(fresh.id(), before.id());
        assertThat(revised.tasks().get(1).targets())
                .extracting(Item::id)
                .containsExactly(before.targets().get(0).id());
        assertThat(revised.tasks().get(1).targets().get(0).current().value()).isEqualByComparingTo("12");
        assertThat(revised.header().id()).isEqualTo(plan.tree().header().id());
    }

    private static List<TaskField> fieldsOf(String before, String after) {
        PlanTask one = clause(before);
        PlanTask other = clause(after);
        return new TaskDifference(one, other).fields(before, after);
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
