package org.ecoplan.plan.notice.application;

import java.time.Instant;
import java.util.Optional;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.notice.domain.Notice;

/** What the steps of a notice have in common. */
final class NoticeSteps {
    private NoticeSteps() {}

    /** The notice in the version that the caller has seen. */
    static Outcome<Notice> seen(Optional<Notice> found, long expected) {
        return found.map(notice ->
                        notice.version() == expected ? Outcome.done(notice) : Outcome.<Notice>refused(Refusal.stale()))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    static What change(Notice notice, String act) {
        What what = What.of(notice.organisation(), "notice", notice.id(), act)
                .version(notice.version())
                .with("plan", notice.planId())
                .with("period", notice.period())
                .with("contentHash", notice.frozen().contentHash());
        return notice.number() == 0 ? what : what.with("correction", notice.number());
    }

    static Signature signature(CallerScope caller, Instant now) {
        return Signature.of(caller.actor().id(), caller.subject(), now);
    }
}
