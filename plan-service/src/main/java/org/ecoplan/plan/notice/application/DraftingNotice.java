package org.ecoplan.plan.notice.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.notice.domain.Counts;
import org.ecoplan.plan.notice.domain.Frozen;
import org.ecoplan.plan.notice.domain.Notice;
import org.ecoplan.plan.notice.domain.NoticeBasis;
import org.ecoplan.plan.notice.domain.NoticeContent;
import org.ecoplan.plan.notice.domain.NoticePolicy;
import org.ecoplan.plan.notice.domain.NoticeWriter;
import org.ecoplan.plan.notice.domain.Wording;
import org.ecoplan.plan.notice.domain.YearOnYear;
import org.ecoplan.plan.picture.application.FrozenPicture;
import org.ecoplan.plan.picture.application.FrozenPictures;
import org.ecoplan.plan.picture.application.MeasuredValue;
import org.ecoplan.plan.picture.application.MeasuredValues;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;

/** Drafts the notice of a half-year (拟写半年通报): freezes the figures and writes what they say. */
@ApplicationScoped
public class DraftingNotice {
    private final IssuedPlans plans;
    private final FrozenPictures pictures;
    private final MeasuredValues values;
    private final Units units;
    private final Notices notices;
    private final ServiceClock clock;
    private final Changes changes;
    private final Wording wording = HalfYearWording.load();

    DraftingNotice(
            IssuedPlans plans,
            FrozenPictures pictures,
            MeasuredValues values,
            Units units,
            Notices notices,
            ServiceClock clock,
            Changes changes) {
        this.plans = plans;
        this.pictures = pictures;
        this.values = values;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
        this.changes = changes;
    }

    /** A plan has one notice for a period; one that is there is a refusal. */
    @WithTransaction
    public Uni<Outcome<Notice>> draft(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return frozen(caller, planId, period)
                .flatMap(found -> Outcomes.flatMap(found, frozen -> {
                    Notice draft = Notice.draft(
                            UUID.randomUUID(),
                            planId.value(),
                            Objects.requireNonNull(caller.organisation()),
                            period,
                            frozen,
                            signature(caller));
                    return notices.addIfMissing(draft)
                            .map(added -> added
                                    ? Outcome.done(draft)
                                    : Outcome.<Notice>refused(Refusal.conflict("NOTICE_EXISTS", "该期通报已经拟写")));
                }))
                .call(outcome -> changes.note(caller, outcome, notice -> change(notice, "DRAFTED")));
    }

    /** Freezes the figures of a draft anew. */
    @WithTransaction
    public Uni<Outcome<Notice>> redraft(CallerScope caller, PlanId planId, ReportingPeriod period, long expected) {
        return notices.findForChange(caller, planId.value(), period)
                .map(found -> NoticeSteps.seen(found, expected))
                .flatMap(seen -> Outcomes.flatMap(
                        seen,
                        notice -> frozen(caller, planId, period)
                                .map(now -> now.flatMap(frozen -> notice.redraft(frozen, signature(caller))))))
                .flatMap(decided ->
                        Outcomes.map(decided, notice -> notices.save(notice).replaceWith(notice)))
                .call(outcome -> changes.note(caller, outcome, notice -> change(notice, "REDRAFTED")));
    }

    static What change(Notice notice, String act) {
        return What.of(notice.organisation(), "notice", notice.id(), act)
                .version(notice.version())
                .with("plan", notice.planId())
                .with("period", notice.period())
                .with("contentHash", notice.frozen().contentHash());
    }

    private Signature signature(CallerScope caller) {
        return NoticeSteps.signature(caller, clock.now());
    }

    private Uni<Outcome<Frozen>> frozen(CallerScope caller, PlanId planId, ReportingPeriod period) {
        return plans.content(caller, planId)
                .map(found -> found.flatMap(plan -> admitted(caller, plan, period)))
                .flatMap(found -> Outcomes.map(
                        found,
                        plan -> pictures.look(
                                        caller,
                                        planId.value(),
                                        NoticePolicy.asOf(period, plan.facts().closedOn()),
                                        period)
                                .flatMap(picture -> units.findAll(
                                                picture.byUnit().keySet())
                                        .flatMap(named -> reached(caller, plan, period)
                                                .map(reached -> frozen(
                                                        basis(plan, period, picture, named, reached), picture))))));
    }

    /** What was reached by target: in periods that end on the day of one that is due, and a year before. */
    private Uni<Map<UUID, List<NoticeBasis.Reached>>> reached(
            CallerScope caller, PlanContent plan, ReportingPeriod period) {
        Set<LocalDate> days = points(plan)
                .flatMap(point -> Stream.ofNullable(point.by()))
                .filter(period::contains)
                .flatMap(by -> Stream.of(by, YearOnYear.dayBefore(by)))
                .collect(Collectors.toSet());
        return values.endingOn(caller, plan.facts().id().value(), days)
                .map(known -> known.stream()
                        .collect(Collectors.groupingBy(
                                MeasuredValue::targetId,
                                Collectors.mapping(DraftingNotice::reached, Collectors.toList()))));
    }

    private static NoticeBasis.Reached reached(MeasuredValue value) {
        return new NoticeBasis.Reached(
                value.series(),
                value.place(),
                value.period(),
                value.from(),
                value.to(),
                value.value(),
                value.unit(),
                value.valid());
    }

    private Outcome<PlanContent> admitted(CallerScope caller, PlanContent plan, ReportingPeriod period) {
        PlanFacts facts = plan.facts();
        if (!caller.seesAllOf(facts.organisation())) {
            return Outcome.refused(Refusal.notFound());
        }
        LocalDate lastDay = Stream.of(Optional.ofNullable(facts.closedOn()), Optional.ofNullable(facts.periodEnd()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
        return NoticePolicy.refusal(period, facts.inForceSince(), lastDay, clock.today())
                .<Outcome<PlanContent>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(plan));
    }

    private Frozen frozen(NoticeBasis basis, FrozenPicture picture) {
        NoticeContent content = NoticeWriter.write(basis, wording);
        String json = CanonicalContent.write(content);
        return new Frozen(
                content.title(),
                json,
                Sha256.hex(json),
                picture.day(),
                picture.upTo(),
                picture.snapshot(),
                clock.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static NoticeBasis basis(
            PlanContent plan,
            ReportingPeriod period,
            FrozenPicture picture,
            List<Unit> named,
            Map<UUID, List<NoticeBasis.Reached>> reached) {
        Map<String, String> names = named.stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return new NoticeBasis(
                plan.facts().id().value(),
                plan.title(),
                period,
                picture.day(),
                Counts.named(picture.all()),
                Counts.named(picture.sinceNewYear()),
                Counts.named(picture.before()),
                plan.tasks().stream()
                        .map(task -> new NoticeBasis.OfTask(
                                task.taskId(),
                                task.ordinal(),
                                task.action(),
                                task.title(),
                                task.parts().stream()
                                        .filter(part -> part.role().equals("LEAD"))
                                        .map(PlanContent.Part::unitName)
                                        .toList(),
                                Counts.named(picture.byTask().getOrDefault(task.taskId(), Map.of()))))
                        .toList(),
                picture.byUnit().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(unit -> new NoticeBasis.OfUnit(
                                unit.getKey(),
                                names.getOrDefault(unit.getKey(), unit.getKey()),
                                Counts.named(unit.getValue())))
                        .toList(),
                points(plan)
                        .flatMap(point -> target(point, period, reached.getOrDefault(point.id(), List.of())).stream())
                        .toList());
    }

    private static Stream<PlanContent.Point> points(PlanContent plan) {
        return Stream.concat(
                plan.headlineTargets().stream(), plan.tasks().stream().flatMap(task -> task.points().stream()));
    }

    private static Optional<NoticeBasis.OfTarget> target(
            PlanContent.Point point, ReportingPeriod period, List<NoticeBasis.Reached> reached) {
        LocalDate by = point.by();
        return point.comparator() == null || by == null || !period.contains(by)
                ? Optional.empty()
                : Optional.of(new NoticeBasis.OfTarget(
                        point.what(),
                        point.comparator(),
                        point.value(),
                        point.valueMax(),
                        point.unit(),
                        by,
                        point.quote(),
                        reached));
    }
}
