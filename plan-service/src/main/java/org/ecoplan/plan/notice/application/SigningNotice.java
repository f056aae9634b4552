package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Notice;

/** Brings a notice on its way (复核、批准、退回、印发): no two of drafting, review and approval by one person. */
@ApplicationScoped
public class SigningNotice {
    private final Notices notices;
    private final NoticeEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    SigningNotice(Notices notices, NoticeEvents events, ServiceClock clock, Changes changes) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param expected the version that the caller has seen */
    @WithTransaction
    public Uni<Outcome<Notice>> review(CallerScope caller, NoticeKey key, long expected) {
        return step(caller, key, expected, Notice::review)
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "REVIEWED")));
    }

    @WithTransaction
    public Uni<Outcome<Notice>> approve(CallerScope caller, NoticeKey key, long expected) {
        return step(caller, key, expected, Notice::approve)
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "APPROVED")));
    }

    /** @param reason why it goes back; stands in the audit trail */
    @WithTransaction
    public Uni<Outcome<Notice>> sendBack(CallerScope caller, NoticeKey key, long expected, String reason) {
        return step(caller, key, expected, (notice, by) -> notice.sendBack())
                .call(outcome -> outcome.fold(
                        notice -> changes.note(caller, NoticeSteps.change(notice, "SENT_BACK"), reason),
                        refused -> Uni.createFrom().voidItem()));
    }

    /** @param letterhead what the office gives it on its way */
    @WithTransaction
    public Uni<Outcome<Notice>> issue(CallerScope caller, NoticeKey key, long expected, Letterhead letterhead) {
        return step(caller, key, expected, (notice, by) -> notice.issue(by, letterhead))
                .call(outcome ->
                        outcome.fold(events::issued, refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "ISSUED")));
    }

    private Uni<Outcome<Notice>> step(
            CallerScope caller, NoticeKey key, long expected, BiFunction<Notice, Signature, Outcome<Notice>> step) {
        return notices.findForChange(caller, key)
                .map(found -> NoticeSteps.seen(found, expected)
                        .flatMap(notice -> step.apply(notice, NoticeSteps.signature(caller, clock.now()))))
                .flatMap(decided ->
                        Outcomes.map(decided, notice -> notices.save(notice).replaceWith(notice)))
                .call(outcome -> changes.noteForbidden(
                        caller,
                        outcome,
                        What.of(
                                        caller.organisationOrNone(),
                                        "notice",
                                        key.plan().value(),
                                        "STEP_REFUSED")
                                .with("period", key.period())));
    }
}
