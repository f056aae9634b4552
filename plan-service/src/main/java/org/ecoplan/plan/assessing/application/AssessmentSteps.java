package org.ecoplan.plan.assessing.application;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.plan.domain.PlanId;

/** What the steps of an assessment have in common. */
final class AssessmentSteps {
    private AssessmentSteps() {}

    /** The assessment in the revision that the caller has seen, of an organisation that is wholly the caller's. */
    static Outcome<Assessment> seen(CallerScope caller, Optional<Assessment> found, long expected) {
        return found.filter(assessment -> caller.seesAllOf(assessment.organisation()))
                .map(assessment -> assessment.revision() == expected
                        ? Outcome.done(assessment)
                        : Outcome.<Assessment>refused(Refusal.stale()))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    /** The same where the caller's own unit is not among those assessed. */
    static Outcome<Assessment> apart(CallerScope caller, Assessment assessment) {
        return assessment.notOf(caller.home(), units(AssessmentContent.parse(assessment.content())));
    }

    static Set<String> units(AssessmentContent content) {
        return content.candidates().stream().map(Candidate::unit).collect(Collectors.toSet());
    }

    static Signature signed(CallerScope caller, Instant now) {
        return Signature.of(caller.actor().id(), caller.subject(), now);
    }

    /** An attempt at what the caller may not do with the assessment of a year. */
    static What attempt(CallerScope caller, PlanId planId, int year, String act) {
        return What.of(caller.organisationOrNone(), "assessment", planId.value(), act + "_REFUSED")
                .with("year", year);
    }

    static What change(Assessment assessment, String act) {
        return What.of(assessment.organisation(), "assessment", assessment.id(), act)
                .version(assessment.version())
                .with("plan", assessment.planId())
                .with("year", assessment.year())
                .with("contentHash", assessment.contentHash());
    }
}
