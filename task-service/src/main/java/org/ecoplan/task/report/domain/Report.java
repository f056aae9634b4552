package org.ecoplan.task.report.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.report.domain.Review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The report (进展报告) that a round expects on one duty. A unit may hand it in again until it is accepted, and take it
 * back until it is reviewed; every submission and every review is kept.
 *
 * @param version of the stored report, for If-Match
 * @param daysLate how late the first submission came since the report was last expected, absent before it: late stays late
 * @param latest the last submission, absent before the first
 * @param review the last review, absent before the first
 */
public record Report(
        ReportId id,
        long version,
        AskingRound round,
        ReportSubject subject,
        ReportState state,
        @Nullable Integer daysLate,
        Submission.@Nullable Receipt latest,
        @Nullable Review review) {

    public static Report request(AskingRound round, ReportSubject subject) {
        return new Report(ReportId.random(), 0, round, subject, ReportState.REQUESTED, null, null, null);
    }

    /** How often it was handed in. */
    public int submissions() {
        return latest == null ? 0 : latest.number();
    }

    /** How often it was reviewed. */
    public int reviews() {
        return review == null ? 0 : review.number();
    }

    /** The receipt of the last submission of a report that was handed in. */
    public Submission.Receipt lastSubmission() {
        return Objects.requireNonNull(latest, "handed in");
    }

    /** The review that led to the present state. */
    public Review lastReview() {
        return Objects.requireNonNull(review, "reviewed");
    }

    /** Why nothing can be handed in. */
    public Optional<Refusal> refusesSubmission() {
        return switch (state) {
            case WITHDRAWN -> Optional.of(Refusal.conflict("REPORT_WITHDRAWN", "该报告已不再需要报送(方案或任务已结束,或已免报)"));
            case ACCEPTED -> Optional.of(Refusal.conflict("REPORT_ACCEPTED", "该报送已审核通过,须经审核方退回后才能再次报送"));
            default -> Optional.empty();
        };
    }

    /** The next submission of this report; lateness is held against the round's own deadline. */
    public Submission submission(ReportContent content, String submitter, Instant now) {
        return new Submission(
                new Submission.Receipt(
                        submissions() + 1,
                        content.progress(),
                        content.hash(),
                        submitter,
                        now,
                        round.daysLate(ChinaTime.today(now))),
                content,
                null);
    }

    /** The report once that submission is handed in. */
    public Report with(Submission submission) {
        return new Report(
                id,
                version,
                round,
                subject,
                ReportState.SUBMITTED,
                daysLate == null ? Integer.valueOf(submission.receipt().daysLate()) : daysLate,
                submission.receipt(),
                review);
    }

    /** The report as it is stored now. */
    public Report inVersion(long stored) {
        return new Report(id, stored, round, subject, state, daysLate, latest, review);
    }

    /** Takes the submission back before it is reviewed; the round expects the report as before. */
    public Outcome<Report> takeBack() {
        return state == ReportState.SUBMITTED
                ? Outcome.done(new Report(id, version, round, subject, ReportState.REQUESTED, null, latest, review))
                : Outcome.refused(Refusal.conflict("NOT_AWAITING_REVIEW", "只有已报送、尚未审核的报送可以撤回"));
    }

    /** Accepts the submission whose content was read. */
    public Outcome<Report> accept(Reviewer reviewer, Reading reading, @Nullable String remark, Instant now) {
        return reviewed(reviewer, reading, Verdict.ACCEPTED, remark, List.of(), now);
    }

    /** Returns the submission whose content was read; an acceptance of it is void. */
    public Outcome<Report> giveBack(
            Reviewer reviewer, Reading reading, String reason, List<Review.Point> points, Instant now) {
        Verdict verdict = state == ReportState.ACCEPTED ? Verdict.ACCEPTANCE_VOIDED : Verdict.RETURNED;
        return reviewed(reviewer, reading, verdict, reason, points, now);
    }

    private Outcome<Report> reviewed(
            Reviewer reviewer,
            Reading reading,
            Verdict verdict,
            @Nullable String remark,
            List<Review.Point> points,
            Instant now) {
        Optional<Refusal> refused = reviewer.refusal(this).or(() -> refusal(reading, verdict));
        if (refused.isPresent() || latest == null) {
            return Outcome.refused(refused.orElseGet(Report::notAwaitingReview));
        }
        Review next = new Review(
                reviews() + 1,
                verdict,
                latest.number(),
                latest.contentHash(),
                reviewer.account(),
                reviewer.unit(),
                now,
                remark,
                List.copyOf(points));
        ReportState after = verdict == Verdict.ACCEPTED ? ReportState.ACCEPTED : ReportState.RETURNED;
        return Outcome.done(new Report(id, version, round, subject, after, daysLate, latest, next));
    }

    private Optional<Refusal> refusal(Reading reading, Verdict verdict) {
        if (latest != null && !latest.contentHash().equals(reading.contentHash())) {
            return Optional.of(Refusal.conflict(
                    "CONTENT_CHANGED",
                    "报送内容在阅读之后已变更:所阅内容摘要 %s,现内容摘要 %s".formatted(reading.contentHash(), latest.contentHash())));
        }
        if (reading.version() != null && reading.version() != version) {
            return Optional.of(Refusal.stale());
        }
        boolean open = state == ReportState.SUBMITTED || verdict == Verdict.ACCEPTANCE_VOIDED;
        return open ? Optional.empty() : Optional.of(notAwaitingReview());
    }

    private static Refusal notAwaitingReview() {
        return Refusal.conflict("NOT_AWAITING_REVIEW", "该报送不在待审核状态");
    }

    /**
     * What a reviewer has read.
     *
     * @param contentHash of the submission
     * @param version of the report, absent where the reviewer named none
     */
    public record Reading(String contentHash, @Nullable Long version) {}
}
