package org.ecoplan.plan.notice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant NOW = Instant.parse("2025-01-20T02:00:00Z");
    private static final ReportingPeriod HALF = ReportingPeriod.parse("2024-H2");
    private static final Frozen FROZEN = frozen("{}");
    private static final Signature DRAFTER = new Signature("1", "office", NOW);
    private static final Signature REVIEWER = new Signature("2", "deputy", NOW);
    private static final Signature APPROVER = new Signature("3", "leader", NOW);
    private static final Notice DRAFT =
            Notice.draft(UUID.randomUUID(), UUID.randomUUID(), "421300", HALF, FROZEN, DRAFTER);

    @Test
    void threePersonsBringItToItsIssueAndAFourthMayBeTheDrafterAgain() {
        Notice approved = done(done(DRAFT.review(REVIEWER)).approve(APPROVER));
        Notice issued = done(approved.issue(DRAFTER, new Letterhead("随环委办〔2025〕3号", null, List.of())));
        assertThat(issued.state()).isEqualTo(NoticeState.ISSUED);
        assertThat(issued.issuedOn()).isEqualTo(LocalDate.of(2025, 1, 20));
        assertThat(issued.version()).isEqualTo(4);
        assertThat(issued.frozen()).isEqualTo(FROZEN);
    }

    @Test
    void nobodyReviewsOrApprovesTheOwnWork() {
        Notice reviewed = done(DRAFT.review(REVIEWER));
        assertThat(refusal(DRAFT.review(new Signature("1", "other name", NOW)))).isEqualTo("OWN_DRAFT");
        assertThat(refusal(reviewed.approve(DRAFTER))).isEqualTo("OWN_DRAFT");
        assertThat(refusal(reviewed.approve(REVIEWER))).isEqualTo("OWN_REVIEW");
    }

    @Test
    void noStepIsLeftOutAndNoneIsTakenTwice() {
        Notice reviewed = done(DRAFT.review(REVIEWER));
        Notice approved = done(reviewed.approve(APPROVER));
        Notice issued = done(approved.issue(DRAFTER, Letterhead.EMPTY));
        assertThat(refusal(DRAFT.approve(APPROVER))).isEqualTo("NOTICE_NOT_REVIEWED");
        assertThat(refusal(DRAFT.issue(DRAFTER, Letterhead.EMPTY))).isEqualTo("NOTICE_NOT_APPROVED");
        assertThat(refusal(reviewed.review(REVIEWER))).isEqualTo("NOTICE_NOT_DRAFT");
        assertThat(refusal(issued.issue(DRAFTER, Letterhead.EMPTY))).isEqualTo("NOTICE_NOT_APPROVED");
        assertThat(refusal(issued.sendBack())).isEqualTo("NOTICE_NOT_UNDER_WAY");
        assertThat(refusal(DRAFT.sendBack())).isEqualTo("NOTICE_NOT_UNDER_WAY");
    }

    @Test
    void figuresAreFrozenAnewOnlyBeforeTheReviewOrAfterAReturnThatVoidsTheSignatures() {
        Notice reviewed = done(DRAFT.review(REVIEWER));
        assertThat(refusal(reviewed.redraft(frozen("[]"), DRAFTER))).isEqualTo("FIGURES_FROZEN");
        Notice back = done(done(reviewed.approve(APPROVER)).sendBack());
        assertThat(back.signatures()).isEqualTo(Signatures.drafted(DRAFTER));
        assertThat(done(back.redraft(frozen("[]"), REVIEWER)).frozen().content())
                .isEqualTo("[]");
        assertThat(done(DRAFT.redraft(frozen("[]"), REVIEWER)).signatures().drafted())
                .isEqualTo(REVIEWER);
    }

    @Test
    void aPlanHasNoticesOfTheHalfYearsThatAreOverAndInWhichItWasInForce() {
        LocalDate issued = LocalDate.of(2024, 7, 9);
        LocalDate end = LocalDate.of(2025, 6, 30);
        assertThat(NoticePolicy.refusal(HALF, issued, end, LocalDate.of(2025, 1, 1)))
                .isEmpty();
        assertThat(NoticePolicy.refusal(HALF, issued, end, LocalDate.of(2024, 12, 31)))
                .map(Refusal::code)
                .contains("PERIOD_NOT_OVER");
        assertThat(NoticePolicy.refusal(ReportingPeriod.parse("2024-H1"), issued, end, LocalDate.of(2025, 1, 1)))
                .map(Refusal::code)
                .contains("PERIOD_BEFORE_PLAN");
        assertThat(NoticePolicy.refusal(ReportingPeriod.parse("2025-H2"), issued, end, LocalDate.of(2026, 1, 1)))
                .map(Refusal::code)
                .contains("PERIOD_AFTER_PLAN");
        assertThat(NoticePolicy.asOf(HALF, null)).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(NoticePolicy.asOf(HALF, LocalDate.of(2024, 11, 2))).isEqualTo(LocalDate.of(2024, 11, 2));
    }

    private static Frozen frozen(String content) {
        return new Frozen("通报", content, "0".repeat(64), LocalDate.of(2024, 12, 31), 7, null, NOW);
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static String refusal(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code();
    }
}
