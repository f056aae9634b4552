package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecoplan.plan.plan.domain.PlanFixture.OFFICE;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.plan.plan.domain.TaskEdit.Entry;
import org.junit.jupiter.api.Test;

class PlanReviewTest {

    @Test
    void keepsWhatWasReadBesideWhatItWasCorrectedTo() {
        Plan draft = PlanFixture.draft();
        Item<Target> read = draft.tree().tasks().get(0).targets().get(0);
        Target corrected = PlanFixture.target(Comparison.GE, "75");

        Item<Target> item = edited(draft, new TaskEdit(null, null, List.of(new Entry<>(read.id(), corrected)), null))
                .targets()
                .get(0);

        assertThat(item.state()).isEqualTo(ReviewState.CORRECTED);
        assertThat(item.imported()).isEqualTo(read.current());
        assertThat(item.current()).isEqualTo(corrected);
        assertThat(item.decision()).isEqualTo(OFFICE);
        assertThat(item.differsFromImport()).isTrue();
    }

    @Test
    void aListThatIsGivenStandsForTheWholeListAndTheOthersStay() {
        Plan draft = PlanFixture.draft();
        PlanTask before = draft.tree().tasks().get(0);
        Item<UnitPart> lead = before.units().get(0);
        UnitPart added = PlanFixture.part("市发改委", UnitRole.PARTICIPATING, false);

        PlanTask after = edited(
                draft,
                new TaskEdit(
                        null, List.of(new Entry<>(lead.id(), lead.current()), new Entry<>(null, added)), null, null));

        assertThat(after.units())
                .extracting(Item::state)
                .containsExactly(ReviewState.OPEN, ReviewState.REJECTED, ReviewState.ADDED);
        assertThat(after.targets()).isEqualTo(before.targets());
        assertThat(after.title()).isEqualTo(before.title());
    }

    @Test
    void goingBackToWhatWasReadIsNoCorrection() {
        Item<String> read = Item.read("入河排污口整治", PlanFixture.SOMEWHERE);

        assertThat(read.correct("排污口", OFFICE).correct("入河排污口整治", OFFICE).state())
                .isEqualTo(ReviewState.ACCEPTED);
        assertThat(read.reject(OFFICE).accept(OFFICE).state()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(read.correct("排污口", OFFICE).reject(OFFICE).accept(OFFICE).state())
                .isEqualTo(ReviewState.CORRECTED);
    }

    @Test
    void acceptingAllLeavesDecidedItemsAlone() {
        Plan draft = PlanFixture.draft();
        ItemId target = draft.tree().tasks().get(0).targets().get(0).id();

        Plan accepted = done(done(draft.reject(target, OFFICE)).acceptOpenItems(OFFICE));

        assertThat(accepted.tree().items())
                .filteredOn(placed -> placed.item().state() == ReviewState.REJECTED)
                .hasSize(1);
        assertThat(accepted.tree().items()).noneMatch(placed -> placed.item().state() == ReviewState.OPEN);
    }

    @Test
    void refusesAnEditThatNamesStrangeItemsOrFiguresThatDoNotFit() {
        Plan draft = PlanFixture.draft();
        ItemId task = draft.tree().tasks().get(0).id();
        Target range = PlanFixture.target(Comparison.BETWEEN, "5");
        Target zero = PlanFixture.target(Comparison.ZERO, "1");

        assertThat(refusal(draft, task, new Entry<>(ItemId.fresh(), range)))
                .isEqualTo("UNKNOWN_ITEM /targets/0/itemId");
        assertThat(refusal(draft, task, new Entry<>(null, range))).isEqualTo("BAD_RANGE /targets/0/valueMax");
        assertThat(refusal(draft, task, new Entry<>(null, zero))).isEqualTo("FIGURE_NOT_ALLOWED /targets/0/value");
        assertThat(draft.reject(draft.tree().header().id(), OFFICE)).isInstanceOf(Outcome.Refused.class);
        assertThat(draft.accept(ItemId.fresh(), OFFICE)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void correctsAddsAndRejectsTheTargetsOutsideAnyTask() {
        Target level = PlanFixture.target(Comparison.GE, "82.5");
        Plan draft = done(PlanFixture.draft().correctHeadlineTargets(List.of(new Entry<>(null, level)), OFFICE));
        ItemId added = draft.tree().headlineTargets().get(0).id();
        Target better = PlanFixture.target(Comparison.GE, "83");

        Plan corrected = done(draft.correctHeadlineTargets(List.of(new Entry<>(added, better)), OFFICE));
        Plan rejected = done(corrected.correctHeadlineTargets(List.of(), OFFICE));

        assertThat(corrected.tree().headlineTargets())
                .extracting(Item::state, Item::current)
                .containsExactly(tuple(ReviewState.ADDED, better));
        assertThat(rejected.tree().headlineTargets()).noneMatch(Item::stands);
        assertThat(draft.correctHeadlineTargets(List.of(new Entry<>(ItemId.fresh(), level)), OFFICE))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aTaskThatWasMissedStandsBehindTheOthers() {
        NewTask missed = new NewTask(
                "(二)",
                null,
                "补录",
                new TaskEdit(
                        null,
                        null,
                        null,
                        List.of(new Entry<>(
                                null,
                                new Milestone("完成", LocalDate.parse("2025-06-30"), Strength.BINDING, "6月底前完成")))));

        Plan plan = done(PlanFixture.draft().addTask(missed, OFFICE));

        PlanTask added = plan.tree().tasks().get(1);
        assertThat(added.position()).isEqualTo(2);
        assertThat(added.title().state()).isEqualTo(ReviewState.ADDED);
        assertThat(added.milestones()).hasSize(1);
    }

    private static PlanTask edited(Plan draft, TaskEdit edit) {
        ItemId task = draft.tree().tasks().get(0).id();
        return done(draft.correctTask(task, edit, OFFICE)).tree().tasks().get(0);
    }

    private static String refusal(Plan draft, ItemId task, Entry<Target> entry) {
        Outcome<Plan> outcome = draft.correctTask(task, new TaskEdit(null, null, List.of(entry), null), OFFICE);
        var refusal = ((Outcome.Refused<Plan>) outcome).refusal();
        return refusal.code() + " " + refusal.pointer();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }
}
