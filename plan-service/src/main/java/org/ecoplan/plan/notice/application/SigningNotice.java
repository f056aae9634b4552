package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.notice.domain.Letterhead;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.numbering.application.NumberingDocuments;
import org.ecoplan.plan.plan.application.ReadersOfPlan;
import org.ecoplan.plan.plan.domain.PlanId;

/** Brings a notice on its way (复核、批准、退回、印发): no two of drafting, review and approval by one person. */
@ApplicationScoped
public class SigningNotice {
    private final Notices notices;
    private final NoticeEvents events;
    private final NumberingDocuments numbers;
    private final ReadersOfPlan readers;
    private final ServiceClock clock;
    private final Changes changes;

    SigningNotice(
            Notices notices,
            NoticeEvents events,
            NumberingDocuments numbers,
            ReadersOfPlan readers,
            ServiceClock clock,
            Changes changes) {
        this.notices = notices;
        this.events = events;
        this.numbers = numbers;
        this.readers = readers;
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
        return step(caller, key, expected, (notice, by) -> notice.issue(by, letterhead), this::numbered)
                .call(outcome -> Outcomes.map(outcome, notice -> tell(caller, notice)))
                .call(outcome -> changes.note(caller, outcome, notice -> NoticeSteps.change(notice, "ISSUED")));
    }

    private Uni<Void> tell(CallerScope caller, Notice issued) {
        return readers.of(
                        caller,
                        new PlanId(issued.planId()),
                        issued.organisation(),
                        issued.letterhead().copiesTo())
                .flatMap(units -> events.issued(issued, units));
    }

    private Uni<Outcome<Notice>> numbered(Notice notice) {
        return numbers.give(
                notice,
                notice.organisation(),
                notice.id(),
                notice.frozen().title(),
                notice.letterhead().documentNumber());
    }

    private Uni<Outcome<Notice>> step(
            CallerScope caller, NoticeKey key, long expected, BiFunction<Notice, Signature, Outcome<Notice>> step) {
        return step(caller, key, expected, step, notice -> Uni.createFrom().item(Outcome.done(notice)));
    }

    /** @param finish what is done with what was decided before it is kept */
    private Uni<Outcome<Notice>> step(
            CallerScope caller,
            NoticeKey key,
            long expected,
            BiFunction<Notice, Signature, Outcome<Notice>> step,
            Function<Notice, Uni<Outcome<Notice>>> finish) {
        return notices.findForChange(caller, key)
                .map(found -> NoticeSteps.seen(found, expected)
                        .flatMap(notice -> step.apply(notice, NoticeSteps.signature(caller, clock.now()))))
                .flatMap(decided -> Outcomes.flatMap(decided, finish))
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
