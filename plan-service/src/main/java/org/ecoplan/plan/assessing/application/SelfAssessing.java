package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessing.domain.SelfAssessment;
import org.ecoplan.plan.assessment.domain.Item;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** 自评 of a unit, until the figures of the year are frozen, and its review beside what was computed. */
@ApplicationScoped
public class SelfAssessing {
    private final DefiningScheme schemes;
    private final Assessments assessments;
    private final SelfAssessments own;
    private final ShowingAssessments showing;
    private final ServiceClock clock;
    private final Changes changes;

    SelfAssessing(
            DefiningScheme schemes,
            Assessments assessments,
            SelfAssessments own,
            ShowingAssessments showing,
            ServiceClock clock,
            Changes changes) {
        this.schemes = schemes;
        this.assessments = assessments;
        this.own = own;
        this.showing = showing;
        this.clock = clock;
        this.changes = changes;
    }

    /** What a unit says. */
    public record Said(String scheme, int schemeVersion, List<SelfAssessment.SaidLine> lines) {}

    /** @param expected the revision that the caller has seen, absent where the unit said nothing yet */
    @WithTransaction
    public Uni<Outcome<SelfAssessment>> say(
            CallerScope caller, PlanId planId, int year, String unit, @Nullable Long expected, Said said) {
        return own.inForceSince(caller, planId.value())
                .map(found -> found.map(since -> admitted(caller, since, year, unit))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        organisation -> own.hold(planId.value(), year)
                                .flatMap(held -> assessments.ofYear(caller, planId.value(), year))
                                .map(made -> made.isEmpty()
                                        ? Outcome.done(organisation)
                                        : Outcome.<String>refused(
                                                Refusal.conflict("SELF_ASSESSMENT_CLOSED", "该年度数据已经冻结,不再接受自评")))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        organisation -> schemes.find(caller, said.scheme(), said.schemeVersion())
                                .map(scheme -> scheme.flatMap(of -> checked(of, said.lines())))
                                .flatMap(lines -> Outcomes.flatMap(
                                        lines,
                                        checked -> own.find(caller, planId.value(), year, unit)
                                                .map(before -> next(
                                                        said(caller, planId, organisation, year, unit, said),
                                                        expected,
                                                        before))))))
                .flatMap(decided -> Outcomes.map(decided, one -> own.save(one).replaceWith(one)))
                .call(outcome -> changes.note(caller, outcome, SelfAssessing::change))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "SELF_ASSESSMENT")));
    }

    @WithSession
    public Uni<Outcome<SelfAssessment>> show(CallerScope caller, PlanId planId, int year, String unit) {
        return own.find(caller, planId.value(), year, unit)
                .map(found -> found.map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.notFound())));
    }

    /** What the units that the caller sees said. */
    @WithSession
    public Uni<List<SelfAssessment>> ofYear(CallerScope caller, PlanId planId, int year) {
        return own.ofYear(caller, planId.value(), year);
    }

    /** Each unit that the caller sees in a version, the newest by default: what it said beside what was computed. */
    @WithSession
    public Uni<Outcome<List<SelfReview>>> review(
            CallerScope caller, PlanId planId, int year, @Nullable Integer version) {
        return showing.show(caller, planId, year, version)
                .flatMap(found -> Outcomes.map(
                        found,
                        shown -> own.ofYear(caller, planId.value(), year).map(all -> reviews(caller, shown, all))));
    }

    /** A published assessment shows the sheets of all; what others said of themselves stays theirs. */
    private static List<SelfReview> reviews(CallerScope caller, ShownAssessment shown, List<SelfAssessment> said) {
        Map<String, SelfAssessment> byUnit =
                said.stream().collect(Collectors.toMap(SelfAssessment::unit, Function.identity()));
        return UnitResult.of(shown).stream()
                .filter(result -> caller.sees(
                        shown.assessment().organisation(), result.sheet().unit()))
                .map(result -> SelfReview.of(result, byUnit.get(result.sheet().unit())))
                .toList();
    }

    private Outcome<String> admitted(CallerScope caller, LocalDate inForceSince, int year, String unit) {
        String organisation = caller.organisationOrNone();
        if (!caller.sees(organisation, unit)) {
            return Outcome.refused(Refusal.notFound());
        }
        if (!caller.mayActFor(unit)) {
            return Outcome.refused(Refusal.notAllowed("NOT_OWN_UNIT", "只能为本单位自评"));
        }
        return year < inForceSince.getYear() || year > clock.today().getYear()
                ? Outcome.refused(Refusal.invalid("YEAR_OUTSIDE_PLAN", "年度早于方案印发或尚未开始", "/year"))
                : Outcome.done(organisation);
    }

    /** Each line once, of an item of the scheme, within its points. */
    private static Outcome<List<SelfAssessment.SaidLine>> checked(Scheme scheme, List<SelfAssessment.SaidLine> lines) {
        Map<String, Item> items = scheme.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Refusal> faults = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            SelfAssessment.SaidLine line = lines.get(index);
            Item item = items.get(line.item());
            String place = "/lines/" + index;
            if (item == null) {
                faults.add(Refusal.invalid("UNKNOWN_ITEM", "考核办法没有该项", place + "/item"));
            } else if (line.points().compareTo(item.points()) > 0) {
                faults.add(Refusal.invalid(
                        "TOO_MANY_POINTS", "该项最多 %s 分".formatted(item.points().toPlainString()), place + "/points"));
            }
            if (!seen.add(line.item())) {
                faults.add(Refusal.invalid("ITEM_TWICE", "同一项出现两次", place + "/item"));
            }
        }
        return faults.isEmpty()
                ? Outcome.done(lines)
                : Outcome.refused(Refusal.ofAll("BAD_SELF_ASSESSMENT", "自评有误", faults));
    }

    private SelfAssessment said(
            CallerScope caller, PlanId planId, String organisation, int year, String unit, Said said) {
        return new SelfAssessment(
                planId.value(),
                organisation,
                year,
                unit,
                said.scheme(),
                said.schemeVersion(),
                said.lines(),
                AssessmentSteps.signed(caller, clock.now()),
                1);
    }

    /**
     * It takes the place of what the unit said before, where the caller has seen that; version 0 is that of a unit that said
     * nothing yet.
     */
    private static Outcome<SelfAssessment> next(
            SelfAssessment said, @Nullable Long expected, Optional<SelfAssessment> before) {
        return before.map(earlier -> expected != null && earlier.revision() == expected
                        ? Outcome.done(said.revised(earlier.revision() + 1))
                        : Outcome.<SelfAssessment>refused(Refusal.stale()))
                .orElseGet(() -> expected == null || expected == 0
                        ? Outcome.done(said)
                        : Outcome.<SelfAssessment>refused(Refusal.stale()));
    }

    private static What change(SelfAssessment said) {
        return What.of(said.organisation(), "self-assessment", said.planId(), "SELF_ASSESSED")
                .version(said.revision())
                .with("year", said.year())
                .with("unit", said.unit())
                .with("lines", said.lines().size());
    }
}
