package org.ecoplan.plan.upward.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.assessing.application.PublishedResults;
import org.ecoplan.plan.notice.application.IssuedNotices;
import org.ecoplan.plan.notice.application.NoticeKey;
import org.ecoplan.plan.numbering.application.NumberingDocuments;
import org.ecoplan.plan.plan.domain.PlanId;
import org.ecoplan.plan.upward.domain.UpwardContent;
import org.ecoplan.plan.upward.domain.UpwardReport;

/** Brings a report to a superior on its way (拟稿、复核、印发、签收): who drafted it neither reviews nor issues it. */
@ApplicationScoped
public class TakingUpwardSteps {
    private final UpwardReports reports;
    private final IssuedNotices notices;
    private final PublishedResults results;
    private final NumberingDocuments numbers;
    private final ServiceClock clock;
    private final Changes changes;

    TakingUpwardSteps(
            UpwardReports reports,
            IssuedNotices notices,
            PublishedResults results,
            NumberingDocuments numbers,
            ServiceClock clock,
            Changes changes) {
        this.reports = reports;
        this.notices = notices;
        this.results = results;
        this.numbers = numbers;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * One report in the revision that the caller has seen.
     *
     * @param expected that revision
     */
    public record Address(UUID planId, UUID id, long expected) {}

    /** 拟稿: a half-year's from its issued notice, a year's from its published assessment. */
    @WithTransaction
    public Uni<Outcome<UpwardReport>> draft(CallerScope caller, Address address) {
        return step(
                caller,
                address,
                "DRAFTED",
                report -> written(caller, report)
                        .map(found -> found.flatMap(
                                content -> report.draft(content, UpwardSteps.signed(caller, clock.now())))));
    }

    @WithTransaction
    public Uni<Outcome<UpwardReport>> review(CallerScope caller, Address address) {
        return step(
                caller,
                address,
                "REVIEWED",
                report -> Uni.createFrom().item(report.review(UpwardSteps.signed(caller, clock.now()))));
    }

    @WithTransaction
    public Uni<Outcome<UpwardReport>> issue(
            CallerScope caller, Address address, String documentNumber, String office, String signer) {
        return step(
                caller,
                address,
                "ISSUED",
                report -> Outcomes.flatMap(
                        report.issue(documentNumber, office, signer, UpwardSteps.signed(caller, clock.now())),
                        issued -> numbers.give(
                                issued,
                                issued.organisation(),
                                issued.id(),
                                "向%s的报告(%s)".formatted(issued.addressee(), issued.period()),
                                documentNumber)));
    }

    @WithTransaction
    public Uni<Outcome<UpwardReport>> receive(CallerScope caller, Address address, String by, LocalDate on) {
        return step(
                caller,
                address,
                "RECEIVED",
                report -> Uni.createFrom()
                        .item(report.receive(by, on, clock.today(), UpwardSteps.signed(caller, clock.now()))));
    }

    private Uni<Outcome<UpwardContent>> written(CallerScope caller, UpwardReport report) {
        PlanId plan = new PlanId(report.planId());
        return report.period().length() == ReportingPeriod.Length.YEAR
                ? results.forSuperiors(caller, plan, report.period().year())
                        .map(found -> found.map(said -> new UpwardContent(
                                said.title(), said.opening(), sections(said), said.source(), said.hash())))
                : notices.forSuperiors(caller, NoticeKey.of(plan, report.period()))
                        .map(found -> found.map(said -> new UpwardContent(
                                said.title(),
                                said.opening(),
                                said.sections().stream()
                                        .map(section -> new UpwardContent.ReportSection(
                                                section.heading(), section.paragraphs()))
                                        .toList(),
                                said.source(),
                                said.hash())));
    }

    private static List<UpwardContent.ReportSection> sections(PublishedResults.ForSuperiors said) {
        return said.sections().stream()
                .map(section -> new UpwardContent.ReportSection(section.heading(), section.paragraphs()))
                .toList();
    }

    private Uni<Outcome<UpwardReport>> step(
            CallerScope caller, Address address, String act, Function<UpwardReport, Uni<Outcome<UpwardReport>>> step) {
        return reports.forChange(caller, address.planId(), address.id())
                .map(found -> found.filter(report -> caller.seesAllOf(report.organisation()))
                        .map(report -> report.revision() == address.expected()
                                ? Outcome.done(report)
                                : Outcome.<UpwardReport>refused(Refusal.stale()))
                        .orElseGet(() -> Outcome.refused(Refusal.notFound())))
                .flatMap(found -> Outcomes.flatMap(found, step))
                .flatMap(decided ->
                        Outcomes.map(decided, report -> reports.save(report).replaceWith(report)))
                .call(outcome -> changes.note(caller, outcome, report -> UpwardSteps.change(report, act)))
                .call(outcome -> changes.noteForbidden(
                        caller,
                        outcome,
                        What.of(caller.organisationOrNone(), "upward-report", address.id(), act + "_REFUSED")));
    }
}
