package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.plan.plan.domain.PlanFixture.OFFICE;
import static org.ecoplan.plan.plan.domain.PlanFixture.header;
import static org.ecoplan.plan.plan.domain.PlanFixture.part;
import static org.ecoplan.plan.plan.domain.PlanFixture.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;

class IssuePolicyTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");

    private static final Set<IssueConcern> NOTHING = Set.of();

    private final IssuePolicy policy = new IssuePolicy(PlanFixture.directory(), TODAY);

    @Test
    void makesOneDutyOfEachUnitAndOneOfEachMemberOfAGroup() {
        IssuedPlan issued = issue(PlanFixture.draft());

        assertThat(issued.tasks().get(0).duties())
                .containsExactly(
                        new Duty("421300-sthj", "随州市生态环境局", UnitRole.LEAD, "市生态环境局", false),
                        new Duty("421303", "曾都区人民政府", UnitRole.IMPLEMENTING, "各县市区人民政府", true),
                        new Duty("421321", "随县人民政府", UnitRole.IMPLEMENTING, "各县市区人民政府", true));
    }

    @Test
    void countsAUnitOnceInTheRoleThatBindsMost() {
        IssuedPlan issued = issue(PlanFixture.draft(
                header("方案", "2024-07-09", null),
                task(
                        part("各县市区人民政府", UnitRole.IMPLEMENTING, true),
                        part("曾都区人民政府", UnitRole.IMPLEMENTING, false),
                        part("曾都区人民政府", UnitRole.LEAD, false))));

        assertThat(issued.tasks().get(0).duties())
                .extracting(Duty::unitCode, Duty::role, Duty::inherited)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("421303", UnitRole.LEAD, false),
                        org.assertj.core.groups.Tuple.tuple("421321", UnitRole.IMPLEMENTING, true));
    }

    @Test
    void takesWhatIsStillOpenAsAcceptedAndRemembersTheDayOfIssue() {
        Plan issued = issue(PlanFixture.draft()).plan();

        assertThat(issued.state()).isEqualTo(PlanState.ISSUED);
        assertThat(issued.inForceSince()).isEqualTo(TODAY);
        assertThat(issued.issuedOn()).isEqualTo("2024-07-09");
        assertThat(issued.tree().items()).allMatch(placed -> placed.item().state() == ReviewState.ACCEPTED);
    }

    @Test
    void leavesOutWhatWasRejected() {
        Plan draft = PlanFixture.draft(
                header("方案", "2024-07-09", null),
                task(part("市生态环境局", UnitRole.LEAD, false), part("市水利局", UnitRole.RESPONSIBLE, false)),
                task(part("无此单位", UnitRole.LEAD, false)));
        ItemId unknownUnit = draft.tree().tasks().get(0).units().get(1).id();
        ItemId wholeTask = draft.tree().tasks().get(1).id();

        IssuedPlan issued = issue(done(done(draft.reject(unknownUnit, OFFICE)).reject(wholeTask, OFFICE)));

        assertThat(issued.tasks()).hasSize(1);
        assertThat(issued.tasks().get(0).duties()).extracting(Duty::unitCode).containsExactly("421300-sthj");
    }

    @Test
    void refusesWithTheReasonAndThePlace() {
        UnitPart lead = part("市生态环境局", UnitRole.LEAD, false);
        Map<Plan, String> refused = Map.of(
                PlanFixture.draft(header(null, "2024-07-09", null), task(lead)), "TITLE_MISSING /header/title",
                PlanFixture.draft(header("方案", null, null), task(lead)), "ISSUE_DATE_MISSING /header/issuedOn",
                PlanFixture.draft(header("方案", "2024-07-09", "2024-01-01"), task(lead)),
                        "PERIOD_OVER /header/periodEnd",
                PlanFixture.draft(header("方案", "2024-07-09", null)), "NO_TASKS /tasks",
                PlanFixture.draft(header("方案", "2024-07-09", null), task()), "TASK_WITHOUT_UNIT /tasks/0/units",
                PlanFixture.draft(
                                header("方案", "2024-07-09", null),
                                task(lead),
                                task(lead, part("市水利局", UnitRole.RESPONSIBLE, false))),
                        "UNKNOWN_UNIT /tasks/1/units/1",
                PlanFixture.draft(header("方案", "2024-07-09", null), task(part("生态环境分局", UnitRole.LEAD, false))),
                        "AMBIGUOUS_UNIT /tasks/0/units/0");

        refused.forEach((plan, reason) -> {
            Refusal refusal = refusal(policy.issue(plan, null, NOTHING, OFFICE));
            assertThat(refusal.code() + " " + refusal.pointer()).isEqualTo(reason);
        });
    }

    @Test
    void refusesWhatDoesNotLookLikeAPlanUntilAPersonSaysThatItIsOne() {
        Plan regulation = PlanFixture.draftOf(new ReadingNotes.Likeness(false, List.of("标题表明是「条例」"), false));
        Plan saidToBe = PlanFixture.draftOf(new ReadingNotes.Likeness(false, List.of("标题表明是「条例」"), true));
        Plan neverAsked = PlanFixture.draftOf(null);

        Refusal refusal = refusal(policy.issue(regulation, null, NOTHING, OFFICE));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("NOT_A_PLAN");
        assertThat(refusal.title()).contains("标题表明是「条例」");
        assertThat(issue(saidToBe).plan().state()).isEqualTo(PlanState.ISSUED);
        assertThat(issue(neverAsked).plan().state()).isEqualTo(PlanState.ISSUED);
    }

    @Test
    void takesTheDateThatTheOfficeGivesBeforeTheOneInTheDocument() {
        Plan issued = done(policy.issue(PlanFixture.draft(), LocalDate.parse("2024-07-10"), NOTHING, OFFICE))
                .plan();

        assertThat(issued.issuedOn()).isEqualTo("2024-07-10");
        assertThat(issued.tree().header().state()).isEqualTo(ReviewState.CORRECTED);
    }

    @Test
    void anIssuedPlanChangesNoMore() {
        Plan issued = issue(PlanFixture.draft()).plan();
        ItemId task = issued.tree().tasks().get(0).id();

        List<Outcome<?>> attempts = List.of(
                policy.issue(issued, null, NOTHING, OFFICE),
                issued.acceptOpenItems(OFFICE),
                issued.reject(task, OFFICE),
                issued.correctTask(task, new TaskEdit("其他", null, null, null), OFFICE));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThat(refusal(attempt).code()).isEqualTo("PLAN_NOT_DRAFT"));
    }

    private IssuedPlan issue(Plan plan) {
        return done(policy.issue(plan, null, NOTHING, OFFICE));
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
