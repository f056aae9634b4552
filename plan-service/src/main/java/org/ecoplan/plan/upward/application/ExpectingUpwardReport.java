package org.ecoplan.plan.upward.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.application.PlanRhythm;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.upward.domain.UpwardReport;
import org.ecoplan.plan.upward.domain.WordsOfDue;
import org.jspecify.annotations.Nullable;

/** Puts a report to a superior on record as due, by the day that the plan says or that the office gives. */
@ApplicationScoped
public class ExpectingUpwardReport {
    private final IssuedPlans plans;
    private final UpwardReports reports;
    private final ServiceClock clock;
    private final Changes changes;

    ExpectingUpwardReport(IssuedPlans plans, UpwardReports reports, ServiceClock clock, Changes changes) {
        this.plans = plans;
        this.reports = reports;
        this.clock = clock;
        this.changes = changes;
    }

    /** @param due absent where the plan itself says by when */
    public record Wanted(
            ReportingPeriod period,
            String addressee,
            List<String> copiesTo,
            @Nullable LocalDate due) {}

    private record Day(LocalDate due, String clause) {}

    @WithTransaction
    public Uni<Outcome<UpwardReport>> expect(CallerScope caller, PlanId planId, Wanted wanted) {
        return plans.find(caller, planId)
                .map(found -> found.flatMap(plan -> admitted(caller, plan, wanted)))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> plans.rhythm(caller, planId)
                                .map(rhythm -> rhythm.flatMap(of -> day(of, wanted))
                                        .map(day -> UpwardReport.expect(
                                                planId.value(),
                                                plan.organisation(),
                                                wanted.period(),
                                                wanted.addressee().strip(),
                                                wanted.copiesTo(),
                                                day.due(),
                                                day.clause(),
                                                UpwardSteps.signed(caller, clock.now()))))))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        report -> reports.addIfMissing(report)
                                .map(added -> added
                                        ? Outcome.done(report)
                                        : Outcome.<UpwardReport>refused(
                                                Refusal.conflict("UPWARD_REPORT_EXISTS", "该期向该机关的报告已经登记")))))
                .call(outcome -> changes.note(caller, outcome, report -> UpwardSteps.change(report, "EXPECTED")));
    }

    private static Outcome<PlanFacts> admitted(CallerScope caller, PlanFacts plan, Wanted wanted) {
        if (!caller.seesAllOf(plan.organisation())) {
            return Outcome.refused(Refusal.notFound());
        }
        LocalDate last = plan.closedOn() == null ? plan.periodEnd() : plan.closedOn();
        if (wanted.period().end().isBefore(plan.inForceSince())
                || last != null && wanted.period().start().isAfter(last)) {
            return Outcome.refused(Refusal.invalid("PERIOD_OUTSIDE_PLAN", "报告期不在方案期内", "/period"));
        }
        return wanted.due() != null && wanted.due().isBefore(wanted.period().start())
                ? Outcome.refused(Refusal.invalid("DUE_BEFORE_PERIOD", "截止日期早于报告期", "/due"))
                : Outcome.done(plan);
    }

    /** The day that the plan prints for this report, unless the office gives one. */
    private static Outcome<Day> day(PlanRhythm rhythm, Wanted wanted) {
        LocalDate given = wanted.due();
        if (given != null) {
            return Outcome.done(new Day(given, ""));
        }
        Map<LocalDate, String> printed = new LinkedHashMap<>();
        rhythm.repeated().stream()
                .map(PlanRhythm.Repeated::quote)
                .forEach(clause -> WordsOfDue.dayOf(
                                clause, wanted.period(), wanted.addressee().strip())
                        .ifPresent(day -> printed.putIfAbsent(day, clause)));
        return printed.size() == 1
                ? printed.entrySet().stream()
                        .map(only -> Outcome.done(new Day(only.getKey(), only.getValue())))
                        .findFirst()
                        .orElseThrow()
                : Outcome.refused(Refusal.invalid("DUE_MISSING", "方案没有写明该期报告的日期,请填写截止日期", "/due"));
    }
}
