package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessing.domain.Objection;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.Veto;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.plan.domain.PlanId;

/** 申诉: a unit objects to a line of its own sheet, another party answers; each hears of the other. */
@ApplicationScoped
public class Objecting {
    private static final int MOST_OF_AN_ASSESSMENT = 5_000;

    private final Assessments assessments;
    private final AssessmentEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    Objecting(Assessments assessments, AssessmentEvents events, ServiceClock clock, Changes changes) {
        this.assessments = assessments;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param item code of an item or a veto of the scheme */
    @WithTransaction
    public Uni<Outcome<Objection>> raise(CallerScope caller, PlanId planId, int year, String item, String claim) {
        return assessments
                .newestForChange(caller, planId.value(), year)
                .map(found -> admitted(caller, found, item))
                .flatMap(admitted -> Outcomes.flatMap(
                        admitted,
                        assessment -> assessments
                                .objections(caller, assessment.id())
                                .map(earlier -> raised(caller, assessment, earlier, item, claim))
                                .flatMap(raised -> Outcomes.map(
                                        raised,
                                        objection -> assessments
                                                .add(objection)
                                                .flatMap(added -> events.raised(assessment, objection))
                                                .replaceWith(objection)))
                                .call(outcome -> changes.note(
                                        caller,
                                        outcome,
                                        objection -> AssessmentSteps.change(assessment, "OBJECTED")
                                                .with("objection", objection.number())
                                                .with("unit", objection.unit())
                                                .with("item", objection.item())))));
    }

    /** @param upheld whether the objection is right; then the figures are mended in a new version */
    @WithTransaction
    public Uni<Outcome<Objection>> answer(
            CallerScope caller, PlanId planId, int year, int number, boolean upheld, String text) {
        return assessments
                .newestForChange(caller, planId.value(), year)
                .map(found -> found.filter(assessment -> caller.seesAllOf(assessment.organisation()))
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound()))
                        .flatMap(assessment -> AssessmentSteps.apart(caller, assessment)))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        assessment -> assessments
                                .objections(caller, assessment.id())
                                .map(objections -> answered(caller, objections, number, upheld, text))
                                .flatMap(decided -> Outcomes.map(
                                        decided,
                                        objection -> assessments
                                                .save(objection)
                                                .flatMap(saved -> events.answered(assessment, objection))
                                                .replaceWith(objection)))
                                .call(outcome -> changes.note(
                                        caller,
                                        outcome,
                                        objection -> AssessmentSteps.change(assessment, "OBJECTION_ANSWERED")
                                                .with("objection", number)
                                                .with("upheld", upheld)))))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "ANSWER")));
    }

    private Outcome<Assessment> admitted(CallerScope caller, Optional<Assessment> found, String item) {
        return found.filter(assessment -> caller.sees(assessment.organisation(), caller.homeOrNone()))
                .map(assessment -> {
                    AssessmentContent content = AssessmentContent.parse(assessment.content());
                    if (!AssessmentSteps.units(content).contains(caller.homeOrNone())) {
                        return Outcome.<Assessment>refused(Refusal.notFound());
                    }
                    return codes(content.scheme()).contains(item)
                            ? assessment.admitsObjection(clock.today())
                            : Outcome.<Assessment>refused(Refusal.invalid("UNKNOWN_ITEM", "考核办法没有该项", "/item"));
                })
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }

    private static List<String> codes(Scheme scheme) {
        return Stream.concat(
                        scheme.items().stream().map(Item::code),
                        scheme.vetoes().stream().map(Veto::code))
                .toList();
    }

    private Outcome<Objection> raised(
            CallerScope caller, Assessment assessment, List<Objection> earlier, String item, String claim) {
        String unit = Objects.requireNonNull(caller.home());
        if (earlier.size() >= MOST_OF_AN_ASSESSMENT) {
            return Outcome.refused(Refusal.conflict("TOO_MANY_OBJECTIONS", "申诉过多"));
        }
        boolean waits = earlier.stream()
                .anyMatch(objection ->
                        objection.unit().equals(unit) && objection.item().equals(item) && objection.answered() == null);
        return waits
                ? Outcome.refused(Refusal.conflict("OBJECTION_WAITS", "对该项的申诉尚未答复"))
                : Outcome.done(new Objection(
                        assessment.id(),
                        earlier.size() + 1,
                        unit,
                        item,
                        claim,
                        AssessmentSteps.signed(caller, clock.now()),
                        null,
                        null,
                        null));
    }

    private Outcome<Objection> answered(
            CallerScope caller, List<Objection> objections, int number, boolean upheld, String text) {
        return objections.stream()
                .filter(objection -> objection.number() == number)
                .findFirst()
                .map(objection -> objection.answer(upheld, text, AssessmentSteps.signed(caller, clock.now())))
                .orElseGet(() -> Outcome.refused(Refusal.notFound()));
    }
}
