package org.ecoplan.task.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.report.domain.Report.Reading;
import org.ecoplan.task.report.domain.Review.Verdict;
import org.ecoplan.task.round.domain.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may review a report, what a review binds to, and what follows. */
class ReviewTest {
    private static final Instant NOW =
            OffsetDateTime.parse("2024-10-11T09:00:00+08:00").toInstant();
    private static final Reviewer OFFICE = new Reviewer("office", "421300-lxhy", true, false);

    @ParameterizedTest(name = "{0} of {1}, coordinates {2}, leads {3}: {4}")
    @CsvSource({
        "office, 421300-lxhy, true, false, ",
        "sthj, 421300-sthj, false, true, ",
        "sthj, 421300-sthj, false, false, NOT_THE_REVIEWER",
        "suixian, 421321, false, false, NOT_THE_REVIEWER",
        "chief, 421303, false, false, OWN_REPORT",
        "chief, 421303, true, true, OWN_REPORT",
        "wang, 421300-lxhy, true, false, OWN_REPORT"
    })
    void isDecidedByAnotherPartyThanTheSubmitter(
            String account, String unit, boolean coordinates, boolean leads, @Nullable String code) {
        Reviewer reviewer = new Reviewer(account, unit, coordinates, leads);
        assertThat(codeOf(handedIn().accept(reviewer, readingOf(handedIn()), null, NOW)))
                .isEqualTo(code);
        assertThat(codeOf(handedIn().giveBack(reviewer, readingOf(handedIn()), "不实", List.of(), NOW)))
                .isEqualTo(code);
    }

    @Test
    void bindsToTheContentThatWasRead() {
        Report read = handedIn();
        Report changed = read.with(read.submission(content("改过的进展"), "wang", NOW));

        Outcome<Report> accepted = changed.accept(OFFICE, readingOf(read), null, NOW);

        assertThat(codeOf(accepted)).isEqualTo("CONTENT_CHANGED");
        assertThat(accepted.fold(done -> "", Refusal::title))
                .contains(read.lastSubmission().contentHash())
                .contains(changed.lastSubmission().contentHash());
    }

    @Test
    void isStaleUnderAnotherVersionAlsoWhereTheStateWouldRefuseIt() {
        Reading old = new Reading(handedIn().lastSubmission().contentHash(), 7L);
        assertThat(codeOf(handedIn().accept(OFFICE, old, null, NOW))).isEqualTo("STALE_VERSION");
        assertThat(codeOf(accepted().accept(OFFICE, old, null, NOW))).isEqualTo("STALE_VERSION");
    }

    @Test
    void keepsTheSubmissionAndItsLatenessAndCountsOn() {
        Report returned = done(handedIn()
                .giveBack(OFFICE, readingOf(handedIn()), "不实", List.of(new Review.Point("/narrative", "请写明")), NOW));
        Report late = returned.with(returned.submission(
                content("二"),
                "wang",
                OffsetDateTime.parse("2024-10-15T09:00:00+08:00").toInstant()));
        Report accepted = done(late.accept(OFFICE, readingOf(late), "属实", NOW));

        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.lastReview().submission()).isEqualTo(1);
        assertThat(returned.lastReview().points()).hasSize(1);
        assertThat(late.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(accepted.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(accepted.lastReview().number()).isEqualTo(2);
        assertThat(accepted.lastReview().submission()).isEqualTo(2);
        assertThat(accepted.lastSubmission().daysLate()).isEqualTo(3);
        assertThat(accepted.daysLate()).as("handed in in time first").isZero();
    }

    @Test
    void isVoidedByAReturnAndUntilThenNothingCanBeHandedInOrTakenBack() {
        Report accepted = accepted();
        assertThat(accepted.refusesSubmission().map(Refusal::code)).contains("REPORT_ACCEPTED");
        assertThat(codeOf(accepted.takeBack())).isEqualTo("NOT_AWAITING_REVIEW");
        assertThat(codeOf(accepted.accept(OFFICE, readingOf(accepted), null, NOW)))
                .isEqualTo("NOT_AWAITING_REVIEW");

        Report voided = done(accepted.giveBack(OFFICE, readingOf(accepted), "回头看发现反弹", List.of(), NOW));

        assertThat(voided.lastReview().verdict()).isEqualTo(Verdict.ACCEPTANCE_VOIDED);
        assertThat(voided.state()).isEqualTo(ReportState.RETURNED);
        assertThat(voided.refusesSubmission()).isEmpty();
    }

    @Test
    void isNotPossibleOfWhatWasNotHandedInOrTakenBackOrReturned() {
        Report taken = done(handedIn().takeBack());
        Report returned = done(handedIn().giveBack(OFFICE, readingOf(handedIn()), "不实", List.of(), NOW));

        assertThat(taken.state()).isEqualTo(ReportState.REQUESTED);
        assertThat(taken.submissions()).isEqualTo(1);
        assertThat(taken.daysLate()).isNull();
        for (Report each : List.of(requested(), taken, returned)) {
            assertThat(codeOf(each.accept(OFFICE, readingOf(handedIn()), null, NOW)))
                    .isEqualTo("NOT_AWAITING_REVIEW");
            assertThat(codeOf(each.giveBack(OFFICE, readingOf(handedIn()), "不实", List.of(), NOW)))
                    .isEqualTo("NOT_AWAITING_REVIEW");
            assertThat(codeOf(each.takeBack())).isEqualTo("NOT_AWAITING_REVIEW");
        }
    }

    private static @Nullable String codeOf(Outcome<Report> outcome) {
        return outcome.fold(done -> null, Refusal::code);
    }

    private static Report done(Outcome<Report> outcome) {
        return outcome.fold(done -> done, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    private static Reading readingOf(Report report) {
        return new Reading(report.lastSubmission().contentHash(), report.version());
    }

    private static Report accepted() {
        return done(handedIn().accept(OFFICE, readingOf(handedIn()), null, NOW));
    }

    private static Report handedIn() {
        return requested().with(requested().submission(content("一"), "wang", NOW));
    }

    private static ReportContent content(String narrative) {
        return new ReportContent(50, narrative, null, null, List.of(), List.of(), List.of(), null, null);
    }

    private static Report requested() {
        return Report.request(
                new AskingRound(
                        new RoundId(new UUID(0, 1)),
                        new UUID(0, 2),
                        "421300",
                        "2024-Q3",
                        LocalDate.of(2024, 9, 30),
                        new Deadline(LocalDate.of(2024, 10, 12)),
                        false),
                new ReportSubject(
                        new AssignmentId(new UUID(0, 3)), new UUID(0, 4), "行动方案", "(一)", "溯源整治", "421303", "曾都区人民政府"));
    }
}
