package org.ecoplan.task.summary.domain;

import static java.lang.Math.toIntExact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The summary (汇总) that the lead unit of a task with several units owes a round. It is handed in until it is accepted; each
 * step is kept.
 *
 * @param version of the stored summary, for If-Match
 * @param daysLate how late it came first since it was last expected, absent before: late stays late
 * @param steps those that were taken, oldest first
 */
public record LeadSummary(
        SummaryId id,
        long version,
        SummarySubject subject,
        SummaryState state,
        @Nullable Integer daysLate,
        List<PastSummaryStep> steps) {
    /** Enough for every round of returns; a client that hands in for ever is stopped. */
    private static final int MOST_STEPS = 200;

    /**
     * What somebody wants to do with it.
     *
     * @param contentHash of what is handed in; of RETURN and ACCEPT of what was read; absent of TAKE_BACK
     */
    public record Wish(
            SummaryStep step,
            String by,
            @Nullable String unit,
            @Nullable String remark,
            @Nullable String contentHash) {}

    /** Why that step cannot be taken now. */
    public Optional<Refusal> refuses(SummaryStep step) {
        if (!step.isPossibleIn(state)) {
            return Optional.of(Refusal.conflict("WRONG_STATE", "该汇总%s,不能%s".formatted(state.title(), step.title())));
        }
        return steps.size() < MOST_STEPS
                ? Optional.empty()
                : Optional.of(Refusal.conflict("TOO_MANY_STEPS", "该汇总的办理次数已达上限 %d 次".formatted(MOST_STEPS)));
    }

    /** The summary after a step. A decision binds to the content that was read. */
    public Outcome<LeadSummary> take(Wish wish, Instant now) {
        return refuses(wish.step())
                .or(() -> wish.step().party() == SummaryStep.Party.OFFICE ? refusesReading(wish) : Optional.empty())
                .<Outcome<LeadSummary>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(after(wish, now)));
    }

    private Optional<Refusal> refusesReading(Wish wish) {
        String current = lastHandedIn().map(PastSummaryStep::contentHash).orElse("");
        return current.equals(wish.contentHash())
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "CONTENT_CHANGED", "汇总内容在阅读之后已变更:所阅内容摘要 %s,现内容摘要 %s".formatted(wish.contentHash(), current)));
    }

    private LeadSummary after(Wish wish, Instant now) {
        int late = toIntExact(new Deadline(subject.due()).daysOver(ChinaTime.today(now)));
        PastSummaryStep taken = new PastSummaryStep(
                steps.size() + 1,
                wish.step(),
                now,
                wish.by(),
                wish.unit(),
                wish.remark(),
                Objects.requireNonNullElseGet(
                        wish.contentHash(),
                        () -> lastHandedIn().map(PastSummaryStep::contentHash).orElseThrow()),
                wish.step() == SummaryStep.SUBMIT ? late : null);
        List<PastSummaryStep> all =
                Stream.concat(steps.stream(), Stream.of(taken)).toList();
        return switch (wish.step()) {
            case EDIT -> this;
            case SUBMIT -> with(SummaryState.SUBMITTED, daysLate == null ? Integer.valueOf(late) : daysLate, all);
            case TAKE_BACK -> with(SummaryState.REQUESTED, null, all);
            case RETURN -> with(SummaryState.RETURNED, daysLate, all);
            case ACCEPT -> with(SummaryState.ACCEPTED, daysLate, all);
        };
    }

    private LeadSummary with(SummaryState after, @Nullable Integer late, List<PastSummaryStep> all) {
        return new LeadSummary(id, version, subject, after, late, all);
    }

    /** The summary as it is stored now. */
    public LeadSummary inVersion(long stored) {
        return new LeadSummary(id, stored, subject, state, daysLate, steps);
    }

    /** The step that led to the present state; absent before the first. */
    public Optional<PastSummaryStep> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1));
    }

    /** The last handing in, taken back or not. */
    public Optional<PastSummaryStep> lastHandedIn() {
        return steps.stream().filter(past -> past.step() == SummaryStep.SUBMIT).reduce((earlier, later) -> later);
    }

    /** Whether the account took a step for the lead unit. */
    public boolean wasActedOnForTheUnitBy(String account) {
        return steps.stream()
                .anyMatch(past -> past.step().party() == SummaryStep.Party.LEAD_UNIT
                        && past.by().equals(account));
    }
}
