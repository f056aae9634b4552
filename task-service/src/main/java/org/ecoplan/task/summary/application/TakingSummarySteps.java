package org.ecoplan.task.summary.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.application.AnswerRung;
import org.ecoplan.task.round.application.ClosedRounds;
import org.ecoplan.task.round.domain.RoundId;
import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.LeadSummary.Wish;
import org.ecoplan.task.summary.domain.SummaryContent;
import org.ecoplan.task.summary.domain.SummaryId;
import org.ecoplan.task.summary.domain.SummaryStep;
import org.jspecify.annotations.Nullable;

/**
 * Takes a step of a summary: rights, version, round, decision, event, all of it on record. Who may not take it leaves that in
 * the audit trail.
 */
@ApplicationScoped
public class TakingSummarySteps {
    private final Summaries summaries;
    private final SummaryEvents events;
    private final ClosedRounds closed;
    private final ServiceClock clock;
    private final Changes changes;

    TakingSummarySteps(
            Summaries summaries, SummaryEvents events, ClosedRounds closed, ServiceClock clock, Changes changes) {
        this.summaries = summaries;
        this.events = events;
        this.closed = closed;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Whether the caller may take a step at all. A transaction of its own, so that the trail of a refusal stays whatever
     * becomes of the call.
     */
    @WithTransaction
    public Uni<Outcome<SummaryId>> permit(CallerScope scope, SummaryId id, SummaryStep step) {
        return summaries.find(scope, id).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcomes.refused(Refusal.notFound());
            }
            Optional<Refusal> refusal = SummaryRights.refusal(scope, found.get(), step);
            return refusal.isEmpty()
                    ? Outcomes.done(id)
                    : changes.note(scope, refused(scope, found.get(), step, refusal.get()))
                            .replaceWith(Outcome.refused(refusal.get()));
        });
    }

    /** Keeps what the unit has written so far; answers the new version. */
    @WithTransaction
    public Uni<Outcome<Long>> edit(CallerScope scope, SummaryId id, long expectedVersion, SummaryDraft.Form form) {
        SummaryDraft draft = new SummaryDraft(form, scope.subject(), clock.now());
        return held(scope, id, expectedVersion, SummaryStep.EDIT)
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        summary -> summary.refuses(SummaryStep.EDIT)
                                .map(Outcomes::<Long>refused)
                                .orElseGet(() -> summaries
                                        .saveDraft(id, draft)
                                        .call(version -> changes.note(
                                                scope,
                                                what(summary, "DRAFT_SAVED").version(version)))
                                        .map(Outcome::done))));
    }

    /**
     * The lead unit hands its summary in.
     *
     * @param basisHash of what it saw when it wrote; another basis by now is refused, so that nothing is said of reports that
     *     nobody has read
     */
    @WithTransaction
    public Uni<Outcome<LeadSummary>> submit(
            CallerScope scope, SummaryId id, long expectedVersion, SummaryContent content, String basisHash) {
        return held(scope, id, expectedVersion, SummaryStep.SUBMIT)
                .flatMap(found -> Outcomes.flatMap(found, summary -> inOpenRound(scope, summary)))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        summary -> summaries
                                .basis(scope, summary)
                                .flatMap(basis -> basis.hash().equals(basisHash)
                                        ? submit(scope, summary, content, basis)
                                        : Outcomes.refused(
                                                Refusal.conflict("BASIS_CHANGED", "所依据的报送在编辑之后有变化,请重新读取汇总依据后提交")))));
    }

    private Uni<Outcome<LeadSummary>> submit(
            CallerScope scope, LeadSummary summary, SummaryContent content, Basis basis) {
        Wish wish = new Wish(SummaryStep.SUBMIT, scope.subject(), scope.home(), null, content.hash(basis));
        return take(scope, summary, wish, saved -> summaries.keep(saved, content, basis));
    }

    /** The lead unit takes back what nobody reviewed. */
    @WithTransaction
    public Uni<Outcome<LeadSummary>> takeBack(CallerScope scope, SummaryId id, long expectedVersion) {
        Wish wish = new Wish(SummaryStep.TAKE_BACK, scope.subject(), scope.home(), null, null);
        return held(scope, id, expectedVersion, SummaryStep.TAKE_BACK)
                .flatMap(found -> Outcomes.flatMap(found, summary -> inOpenRound(scope, summary)))
                .flatMap(found -> Outcomes.flatMap(found, summary -> take(scope, summary, wish)));
    }

    /**
     * The office accepts or returns what it read.
     *
     * @param contentHash of what was read
     */
    @WithTransaction
    public Uni<Outcome<LeadSummary>> review(
            CallerScope scope,
            SummaryId id,
            long expectedVersion,
            SummaryStep step,
            String contentHash,
            @Nullable String remark) {
        Wish wish = new Wish(step, scope.subject(), scope.home(), remark, contentHash);
        return held(scope, id, expectedVersion, step)
                .flatMap(found -> Outcomes.flatMap(found, summary -> take(scope, summary, wish)));
    }

    private Uni<Outcome<LeadSummary>> held(CallerScope scope, SummaryId id, long expectedVersion, SummaryStep step) {
        return summaries
                .findForChange(scope, id)
                .map(found -> found.<Outcome<LeadSummary>>map(summary -> SummaryRights.refusal(scope, summary, step)
                                .or(() -> summary.version() == expectedVersion
                                        ? Optional.empty()
                                        : Optional.of(Refusal.stale()))
                                .<Outcome<LeadSummary>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(summary)))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** A closed round takes a summary only through a window of the whole round, as the office says. */
    private Uni<Outcome<LeadSummary>> inOpenRound(CallerScope scope, LeadSummary summary) {
        return closed.refusal(
                        scope,
                        new RoundId(summary.subject().roundId()),
                        summary.id().value(),
                        clock.now())
                .map(refusal ->
                        refusal.<Outcome<LeadSummary>>map(Outcome::refused).orElseGet(() -> Outcome.done(summary)));
    }

    private Uni<Outcome<LeadSummary>> take(CallerScope scope, LeadSummary before, Wish wish) {
        return take(scope, before, wish, saved -> Uni.createFrom().voidItem());
    }

    private Uni<Outcome<LeadSummary>> take(
            CallerScope scope, LeadSummary before, Wish wish, Function<LeadSummary, Uni<Void>> keep) {
        Instant now = clock.now();
        return Outcomes.map(
                before.take(wish, now),
                after -> summaries
                        .save(after, nextRung(after, ChinaTime.today(now)))
                        .call(keep::apply)
                        .call(events::stepped)
                        .call(saved -> changes.note(scope, taken(saved, wish), wish.remark())));
    }

    /** The day on which it is next looked whether somebody has to be told; a day that is over is looked at at once. */
    private static @Nullable LocalDate nextRung(LeadSummary summary, LocalDate today) {
        if (!summary.state().isAwaited()) {
            return null;
        }
        LocalDate first = AnswerRung.DUE_IN_3.on(summary.subject().due());
        return first.isBefore(today) ? today : first;
    }

    private static What taken(LeadSummary summary, Wish wish) {
        return what(summary, summary.state().name())
                .version(summary.version())
                .with("step", wish.step().name())
                .with("contentHash", summary.lastStep().orElseThrow().contentHash())
                .with("daysLate", summary.daysLate());
    }

    private static What refused(CallerScope scope, LeadSummary summary, SummaryStep step, Refusal refusal) {
        return what(summary, step.name() + "_REFUSED")
                .with("code", refusal.code())
                .with("callersUnit", scope.home());
    }

    private static What what(LeadSummary summary, String act) {
        return What.of(
                        summary.subject().organisation(),
                        "lead-summary",
                        summary.id().value(),
                        act)
                .with("unit", summary.subject().unitCode());
    }
}
