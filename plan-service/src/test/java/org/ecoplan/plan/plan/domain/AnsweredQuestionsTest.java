package org.ecoplan.plan.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoplan.plan.plan.domain.PlanFixture.OFFICE;

import java.time.LocalDate;
import java.util.List;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.plan.plan.domain.ReadingNotes.Question;
import org.junit.jupiter.api.Test;

class AnsweredQuestionsTest {
    private static final Question TITLE = new Question(0, 0, "正文中没有找到方案标题,请填写");
    private static final Question UNIT = new Question(100, 200, "任务(一)没有读到责任单位,请补充");
    private static final Question DAY = new Question(120, 140, "「完成率达到70%」没有完成时限,请确定");
    private static final Question READ_AS = new Question(120, 140, "「完成率达到70%」读作GE,请确认");
    private static final Question TABLE = new Question(900, 950, "有一张表没有读出任务");

    private static PlanTree tree() {
        PlanTask task = new PlanTask(
                1,
                "(一)",
                null,
                Item.read("整治", new Provenance(100, 200, "rule", 0.9)),
                List.of(),
                List.of(Item.read(target(null), new Provenance(120, 140, "rule", 0.5))),
                List.of());
        return new PlanTree(
                Item.read(PlanFixture.header(null, null, null), new Provenance(0, 0, "rule", 0.9)),
                List.of(),
                List.of(),
                List.of(task),
                new ReadingNotes(
                        List.of(),
                        List.of(),
                        List.of(TITLE, UNIT, DAY, READ_AS, TABLE),
                        List.of(),
                        new ReadingNotes.Numbering(1, 1, List.of()),
                        List.of(),
                        null,
                        null));
    }

    private static Target target(LocalDate by) {
        return new Target(
                "完成率",
                Comparison.GE,
                java.math.BigDecimal.valueOf(70),
                null,
                "%",
                null,
                by,
                Strength.BINDING,
                false,
                null,
                List.of(),
                "完成率达到70%");
    }

    private final Plan draft = Plan.draft("421300", new Plan.Source("a.txt", "TXT", "office", OFFICE.at()), tree());

    @Test
    void nothingDecidedNothingAnswered() {
        AnsweredQuestions questions = new AnsweredQuestions(draft.tree());

        assertThat(questions.open()).containsExactly(TITLE, UNIT, DAY, READ_AS, TABLE);
        assertThat(questions.answered()).isEmpty();
    }

    @Test
    void aTitleALeadUnitAndADayAnswerTheirQuestionsAndNoOther() {
        Plan titled = done(draft.correctHeader(PlanFixture.header("整治方案", null, null), OFFICE));
        Plan led = done(titled.assignLead(new UnitPart("市生态环境局", UnitRole.LEAD, false, "421300-sthj"), false, OFFICE));
        ItemId level = led.tree().tasks().get(0).targets().get(0).id();
        TaskEdit dated = new TaskEdit(
                null, null, List.of(new TaskEdit.Entry<>(level, target(LocalDate.of(2025, 12, 31)))), null);

        assertThat(new AnsweredQuestions(titled.tree()).open()).containsExactly(UNIT, DAY, READ_AS, TABLE);
        assertThat(new AnsweredQuestions(led.tree()).open()).containsExactly(DAY, READ_AS, TABLE);
        AnsweredQuestions questions = new AnsweredQuestions(
                done(led.correctTask(led.tree().tasks().get(0).id(), dated, OFFICE))
                        .tree());
        assertThat(questions.open()).containsExactly(TABLE);
        assertThat(questions.answered())
                .extracting(AnsweredQuestions.Answered::answer)
                .containsExactly("名称:整治方案", "责任单位:市生态环境局", "完成时限:2025-12-31", "已更正");
        assertThat(questions.answered())
                .extracting(AnsweredQuestions.Answered::by)
                .containsOnly(OFFICE);
    }

    @Test
    void toAcceptEverythingGivesATaskNeitherAUnitNorADay() {
        AnsweredQuestions questions =
                new AnsweredQuestions(done(draft.acceptOpenItems(OFFICE)).tree());

        assertThat(questions.open()).containsExactly(TITLE, UNIT, DAY, TABLE);
        assertThat(questions.answered())
                .extracting(AnsweredQuestions.Answered::answer)
                .containsExactly("已确认");
    }

    @Test
    void aRejectedTaskAsksNothing() {
        ItemId task = draft.tree().tasks().get(0).id();

        assertThat(new AnsweredQuestions(done(draft.reject(task, OFFICE)).tree()).open())
                .containsExactly(TITLE, DAY, READ_AS, TABLE);
    }

    private static Plan done(Outcome<Plan> outcome) {
        return ((Outcome.Done<Plan>) outcome).result();
    }
}
