package org.ecoplan.task.summary.application;

import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.SummaryStep;

/**
 * Who may do what with a summary. The lead unit writes it; the coordinating office judges, never as that unit and never by an
 * account that acted for it on the summary (报审分离).
 */
final class SummaryRights {
    private SummaryRights() {}

    static Optional<Refusal> refusal(CallerScope caller, LeadSummary summary, SummaryStep step) {
        String unit = summary.subject().unitCode();
        if (step.party() == SummaryStep.Party.LEAD_UNIT) {
            if (!caller.has(Role.LEAD) && !caller.has(Role.REPORTER)) {
                return refused("ROLE_NOT_ALLOWED", "只有牵头或填报人员可以%s汇总", step);
            }
            return caller.mayActFor(unit) ? Optional.empty() : refused("NOT_YOUR_UNIT", "只有牵头单位可以%s汇总", step);
        }
        if (!caller.has(Role.COORDINATOR)) {
            return refused("ROLE_NOT_ALLOWED", "只有统筹办公室可以%s汇总", step);
        }
        if (caller.mayActFor(unit)) {
            return refused("OWN_SUMMARY", "牵头单位不能对本单位的汇总%s", step);
        }
        return summary.wasActedOnForTheUnitBy(caller.subject())
                ? refused("SAME_PERSON", "已代表牵头单位办理过该汇总的人员不能%s", step)
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String title, SummaryStep step) {
        return Optional.of(Refusal.notAllowed(code, title.formatted(step.title())));
    }
}
