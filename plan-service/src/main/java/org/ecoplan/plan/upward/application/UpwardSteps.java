package org.ecoplan.plan.upward.application;

import java.time.Instant;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.upward.domain.UpwardReport;

/** What the steps of a report to a superior have in common. */
final class UpwardSteps {
    private UpwardSteps() {}

    static Signature signed(CallerScope caller, Instant now) {
        return Signature.of(caller.actor().id(), caller.subject(), now);
    }

    static What change(UpwardReport report, String act) {
        return What.of(report.organisation(), "upward-report", report.id(), act)
                .version(report.revision())
                .with("plan", report.planId())
                .with("period", report.period())
                .with("addressee", report.addressee());
    }
}
