package org.ecoplan.plan.assessing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Apart;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.accountability.application.ServedAccountability;
import org.ecoplan.plan.assessing.domain.Assessment;
import org.ecoplan.plan.assessment.domain.Candidate;
import org.ecoplan.plan.assessment.domain.Input;
import org.ecoplan.plan.assessment.domain.ReadScheme;
import org.ecoplan.plan.assessment.domain.Scheme;
import org.ecoplan.plan.assessment.domain.SchemePolicy;
import org.ecoplan.plan.assessment.file.AssessmentContent;
import org.ecoplan.plan.assessment.file.AssessmentFile;
import org.ecoplan.plan.numbering.application.NumberingDocuments;
import org.ecoplan.plan.picture.application.FrozenPictures;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.domain.PlanId;

/** Makes a version of an assessment (年评估): freezes the figures, scores the units. */
@ApplicationScoped
public class DraftingAssessment {
    private final IssuedPlans plans;
    private final FrozenPictures pictures;
    private final ServedAccountability accountability;
    private final Units units;
    private final DefiningScheme schemes;
    private final Assessments assessments;
    private final SelfAssessments selfAssessments;
    private final AssessmentEvents events;
    private final NumberingDocuments numbers;
    private final Apart apart;
    private final ServiceClock clock;
    private final Changes changes;

    DraftingAssessment(
            IssuedPlans plans,
            FrozenPictures pictures,
            ServedAccountability accountability,
            Units units,
            DefiningScheme schemes,
            Assessments assessments,
            SelfAssessments selfAssessments,
            AssessmentEvents events,
            NumberingDocuments numbers,
            Apart apart,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.pictures = pictures;
        this.accountability = accountability;
        this.units = units;
        this.schemes = schemes;
        this.assessments = assessments;
        this.selfAssessments = selfAssessments;
        this.events = events;
        this.numbers = numbers;
        this.apart = apart;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What a version is made from.
     *
     * @param candidates units with the figures that the office gives; names are those of the directory
     * @param reason why it is made again; empty for the first version
     */
    public record Request(String scheme, int schemeVersion, List<Candidate> candidates, String reason) {}

    /** The first version of a year that is over. */
    @WithTransaction
    public Uni<Outcome<Assessment>> draft(CallerScope caller, PlanId planId, int year, Request request) {
        return selfAssessments
                .hold(planId.value(), year)
                .flatMap(held -> assessments.newestForChange(caller, planId.value(), year))
                .flatMap(found -> found.isPresent()
                        ? Outcomes.<Assessment>refused(Refusal.conflict("ASSESSMENT_EXISTS", "该年度评估已经拟写,重新计算请形成新版本"))
                        : make(caller, planId, year, 1, 0, request))
                .call(outcome ->
                        changes.note(caller, outcome, assessment -> AssessmentSteps.change(assessment, "DRAFTED")))
                .call(outcome ->
                        changes.noteForbidden(caller, outcome, AssessmentSteps.attempt(caller, planId, year, "DRAFT")));
    }

    /** 重新计算: a new version in place of the newest, with a reason. */
    @WithTransaction
    public Uni<Outcome<Assessment>> recalculate(
            CallerScope caller, PlanId planId, int year, long expected, Request request) {
        return assessments
                .newestForChange(caller, planId.value(), year)
                .map(found -> AssessmentSteps.seen(caller, found, expected)
                        .flatMap(seen -> AssessmentSteps.apart(caller, seen)))
                .flatMap(seen -> Outcomes.flatMap(
                        seen,
                        newest -> assessments.objections(caller, newest.id()).map(newest::replace)))
                .flatMap(replaced -> Outcomes.flatMap(
                        replaced,
                        old -> make(caller, planId, year, old.version() + 1, old.revision() + 1, request)
                                .flatMap(made -> Outcomes.map(
                                        made,
                                        next -> (old.state()
                                                                == org.ecoplan.plan.assessing.domain.AssessmentState
                                                                        .REPLACED
                                                        ? assessments
                                                                .save(old)
                                                                .flatMap(saved -> numbers.release(old.id()))
                                                        : Uni.createFrom().voidItem())
                                                .replaceWith(next)))))
                .call(outcome -> outcome.fold(
                        next -> changes.note(caller, AssessmentSteps.change(next, "RECALCULATED"), request.reason()),
                        refused -> Uni.createFrom().voidItem()))
                .call(outcome -> changes.noteForbidden(
                        caller, outcome, AssessmentSteps.attempt(caller, planId, year, "RECALCULATION")));
    }

    private Uni<Outcome<Assessment>> make(
            CallerScope caller, PlanId planId, int year, int version, long revision, Request request) {
        return plans.content(caller, planId)
                .map(found -> found.flatMap(plan -> admitted(caller, plan, year, request)))
                .flatMap(found -> Outcomes.flatMap(
                        found,
                        plan -> schemes.find(caller, request.scheme(), request.schemeVersion())
                                .map(scheme -> scheme.flatMap(SchemePolicy::read))
                                .map(scheme -> scheme.flatMap(read -> known(read, request.candidates())))
                                .flatMap(scheme -> Outcomes.flatMap(
                                        scheme, read -> make(caller, plan, year, version, revision, read, request)))));
    }

    private Uni<Outcome<Assessment>> make(
            CallerScope caller,
            PlanContent plan,
            int year,
            int version,
            long revision,
            ReadScheme scheme,
            Request request) {
        Set<String> codes = request.candidates().stream().map(Candidate::unit).collect(Collectors.toSet());
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        LocalDate closedOn = plan.facts().closedOn();
        return units.findAll(codes)
                .flatMap(named -> Outcomes.flatMap(
                        named(caller, request.candidates(), named),
                        candidates -> pictures.look(
                                        caller,
                                        plan.facts().id().value(),
                                        closedOn != null && closedOn.isBefore(lastDay) ? closedOn : lastDay,
                                        ReportingPeriod.yearOf(lastDay))
                                .flatMap(picture -> accountability
                                        .inYear(caller, plan.facts().id().value(), year)
                                        .map(served -> LedgerFacts.fill(
                                                candidates,
                                                scheme.scheme(),
                                                plan.facts().id().value(),
                                                picture,
                                                served)))
                                .flatMap(filled -> Outcomes.flatMap(
                                        filled,
                                        facts -> add(
                                                caller,
                                                plan,
                                                year,
                                                version,
                                                revision,
                                                scheme,
                                                facts,
                                                request.reason())))));
    }

    private Uni<Outcome<Assessment>> add(
            CallerScope caller,
            PlanContent plan,
            int year,
            int version,
            long revision,
            ReadScheme scheme,
            List<Candidate> candidates,
            String reason) {
        AssessmentFile.Header header = new AssessmentFile.Header(
                plan.facts().organisation(),
                plan.title(),
                year,
                version,
                clock.now()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .atZone(ChinaTime.ZONE)
                        .toOffsetDateTime()
                        .toString());
        return apart.compute(() -> AssessmentContent.of(header, scheme, candidates))
                .flatMap(content -> add(caller, plan, year, version, revision, content, reason));
    }

    private Uni<Outcome<Assessment>> add(
            CallerScope caller,
            PlanContent plan,
            int year,
            int version,
            long revision,
            AssessmentContent content,
            String reason) {
        String json = content.toJson();
        Assessment assessment = Assessment.draft(
                plan.facts().id().value(),
                plan.facts().organisation(),
                year,
                version,
                json,
                Sha256.hex(json),
                content.isComplete(),
                reason,
                AssessmentSteps.signed(caller, clock.now()),
                revision);
        if (!events.fits(assessment, content)) {
            return Outcomes.refused(
                    Refusal.invalid("ASSESSMENT_TOO_LARGE", "被考核单位过多或名称、分组过长,公布时无法通知其他系统", "/candidates"));
        }
        return assessments
                .addIfMissing(assessment)
                .map(added -> added
                        ? Outcome.done(assessment)
                        : Outcome.refused(Refusal.conflict("ASSESSMENT_EXISTS", "该版本已被他人形成,请重新读取")));
    }

    private Outcome<PlanContent> admitted(CallerScope caller, PlanContent plan, int year, Request request) {
        if (!caller.seesAllOf(plan.facts().organisation())) {
            return Outcome.refused(Refusal.notFound());
        }
        if (!LocalDate.of(year, 12, 31).isBefore(clock.today())) {
            return Outcome.refused(Refusal.invalid("PERIOD_NOT_OVER", "年度尚未结束", "/year"));
        }
        if (year < plan.facts().inForceSince().getYear()) {
            return Outcome.refused(Refusal.invalid("PERIOD_BEFORE_PLAN", "年度早于方案印发", "/year"));
        }
        LocalDate end = plan.facts().closedOn() != null
                ? plan.facts().closedOn()
                : plan.facts().periodEnd();
        if (end != null && year > end.getYear()) {
            return Outcome.refused(Refusal.invalid("PERIOD_AFTER_PLAN", "年度晚于方案结束", "/year"));
        }
        return request.candidates().stream().anyMatch(candidate -> caller.mayActFor(candidate.unit()))
                ? Outcome.refused(Refusal.notAllowed("OWN_UNIT_ASSESSED", "不能办理本单位参加的评估"))
                : Outcome.done(plan);
    }

    /** Every figure that is given must be one that the scheme asks for; a slip in a code would be a missing figure. */
    private static Outcome<ReadScheme> known(ReadScheme read, List<Candidate> candidates) {
        Scheme scheme = read.scheme();
        Set<String> asked = new HashSet<>();
        scheme.items().forEach(item -> item.inputs().stream().map(Input::code).forEach(asked::add));
        scheme.vetoes().forEach(veto -> veto.inputs().stream().map(Input::code).forEach(asked::add));
        List<Refusal> faults = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            for (String code : candidates.get(index).facts().keySet()) {
                if (!asked.contains(code)) {
                    faults.add(Refusal.invalid(
                            "UNKNOWN_INPUT", "考核办法不用数据 " + code, "/candidates/%d/facts".formatted(index)));
                }
            }
        }
        return faults.isEmpty()
                ? Outcome.done(read)
                : Outcome.refused(Refusal.ofAll("UNKNOWN_INPUT", "有考核办法不用的数据", faults));
    }

    /** The candidates under their names of the directory; each unit once, each of the caller's organisation. */
    private static Outcome<List<Candidate>> named(CallerScope caller, List<Candidate> candidates, List<Unit> found) {
        Map<String, Unit> units = found.stream()
                .filter(unit -> unit.organisation().equals(caller.organisation()))
                .collect(Collectors.toMap(Unit::code, unit -> unit));
        List<Refusal> faults = new ArrayList<>();
        List<Candidate> named = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < candidates.size(); index++) {
            Candidate candidate = candidates.get(index);
            Unit unit = units.get(candidate.unit());
            String place = "/candidates/%d/unit".formatted(index);
            if (unit == null) {
                faults.add(Refusal.invalid("UNKNOWN_UNIT", "没有该单位", place));
            } else if (!seen.add(unit.code())) {
                faults.add(Refusal.invalid("UNIT_TWICE", "同一单位出现两次", place));
            } else {
                named.add(new Candidate(unit.code(), unit.name(), candidate.group(), candidate.facts()));
            }
        }
        return faults.isEmpty()
                ? Outcome.done(named)
                : Outcome.refused(Refusal.ofAll("BAD_CANDIDATES", "被考核单位有误", faults));
    }
}
