package org.ecoplan.task.assignment.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AcceptanceCriterion;
import org.ecoplan.task.assignment.domain.AcceptanceForm;
import org.ecoplan.task.assignment.domain.Assignment;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.assignment.domain.CriterionAnswer;
import org.ecoplan.task.assignment.domain.DutyRole;
import org.ecoplan.task.assignment.domain.DutyStep;
import org.ecoplan.task.assignment.domain.StepDetail;
import org.ecoplan.task.obligation.application.EndingObligations;
import org.jspecify.annotations.Nullable;

/**
 * A unit asks for the acceptance of its duty; another party returns it or closes it out (验收销号). What is closed out is
 * reached as a whole: its open dated points end as met, those that were late stay late on record.
 */
@ApplicationScoped
public class AcceptingDuty {
    private final TakingSteps steps;
    private final Assignments assignments;
    private final EndingObligations obligations;
    private final AssignmentEvents events;
    private final DutyEvidence files;

    AcceptingDuty(
            TakingSteps steps,
            Assignments assignments,
            EndingObligations obligations,
            AssignmentEvents events,
            DutyEvidence files) {
        this.files = files;
        this.steps = steps;
        this.assignments = assignments;
        this.obligations = obligations;
        this.events = events;
    }

    /**
     * The unit asks for acceptance.
     *
     * @param statement what was done
     * @param evidence numbers or titles of the evidence, at least one
     * @param evidenceFiles evidence files of the duty
     * @param openPartsReason why the lead unit asks although parts of others are open
     */
    public Uni<Outcome<FoundDuty>> submit(
            CallerScope scope,
            AssignmentId id,
            long expectedVersion,
            String statement,
            List<String> evidence,
            List<UUID> evidenceFiles,
            @Nullable String openPartsReason) {
        StepDetail detail = new StepDetail(evidence, evidenceFiles, List.of(), null, openPartsReason);
        return steps.take(
                scope,
                id,
                expectedVersion,
                new Step(
                        DutyStep.SUBMIT,
                        statement,
                        detail,
                        (duty, history, now) -> openParts(scope, duty)
                                .map(open -> duty.submit(open, openPartsReason))
                                .flatMap(submitted -> withFiles(scope, submitted, evidenceFiles)),
                        (duty, now) -> events.submitted(duty, statement, detail, now)));
    }

    private Uni<Outcome<Assignment>> withFiles(
            CallerScope scope, Outcome<Assignment> decided, List<UUID> evidenceFiles) {
        return Outcomes.flatMap(
                decided,
                duty -> files.areOf(scope, duty.id(), Set.copyOf(evidenceFiles))
                        .map(areThere -> areThere
                                ? Outcome.done(duty)
                                : Outcome.refused(
                                        Refusal.invalid("UNKNOWN_EVIDENCE", "所列佐证材料不属于该职责任务", "/evidenceFiles"))));
    }

    private Uni<Long> openParts(CallerScope scope, Assignment duty) {
        return duty.duty().role() == DutyRole.LEAD
                ? assignments.openParts(scope, duty)
                : Uni.createFrom().item(0L);
    }

    /** Another party finds that something is missing. */
    public Uni<Outcome<FoundDuty>> giveBack(CallerScope scope, AssignmentId id, long expectedVersion, String reason) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                Step.because(
                        reason,
                        DutyStep.RETURN,
                        (duty, history, now) -> Uni.createFrom().item(duty.giveBack()),
                        (duty, now) -> events.returned(duty, scope.homeOrNone(), reason, now)));
    }

    /**
     * Another party accepts it.
     *
     * @param opinion of the acceptor (验收意见)
     * @param evidence of the acceptor's own, such as the record of an inspection on site
     * @param evidenceFiles evidence files of the duty on which the acceptance rests; one of either kind at least
     */
    public Uni<Outcome<FoundDuty>> closeOut(
            CallerScope scope,
            AssignmentId id,
            long expectedVersion,
            String opinion,
            List<CriterionAnswer> answers,
            List<String> evidence,
            List<UUID> evidenceFiles) {
        return steps.take(
                scope,
                id,
                expectedVersion,
                new Step(
                        DutyStep.CLOSE_OUT,
                        opinion,
                        new StepDetail(evidence, evidenceFiles, answers, null, null),
                        (duty, history, now) -> duty.closeOut()
                                .fold(
                                        closed -> checked(scope, new AcceptanceForm(answers), closed),
                                        Outcomes::<Assignment>refused)
                                .map(closed -> closed.flatMap(one -> evidence.isEmpty() && evidenceFiles.isEmpty()
                                        ? Outcome.refused(Refusal.invalid("EVIDENCE_MISSING", "至少一项验收依据", "/evidence"))
                                        : Outcome.done(one)))
                                .flatMap(closed -> withFiles(scope, closed, evidenceFiles)),
                        (duty, now) -> close(scope, duty, now)));
    }

    private Uni<Outcome<Assignment>> checked(CallerScope scope, AcceptanceForm form, Assignment closed) {
        return assignments
                .acceptanceCriteria(scope)
                .map(criteria ->
                        form.refusal(criteria).map(Outcome::<Assignment>refused).orElseGet(() -> Outcome.done(closed)));
    }

    private Uni<Void> close(CallerScope scope, Assignment duty, Instant now) {
        return obligations
                .meet(scope, duty.id().value(), now)
                .flatMap(met -> events.closedOut(duty, scope.homeOrNone(), met, now));
    }

    /** The criteria that an acceptance answers. */
    @WithSession
    public Uni<List<AcceptanceCriterion>> criteria(CallerScope scope) {
        return assignments.acceptanceCriteria(scope);
    }
}
