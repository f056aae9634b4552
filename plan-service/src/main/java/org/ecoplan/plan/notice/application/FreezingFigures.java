package org.ecoplan.plan.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.ReportingPeriod;
import org.ecoplan.kernel.Sha256;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
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
import org.ecoplan.plan.picture.application.TargetStanding;
import org.ecoplan.plan.picture.application.TargetStandings;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanContent;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Freezes the figures of a period that is over and writes what they say (冻结数据). Joins the running transaction. */
@ApplicationScoped
public class FreezingFigures {
    private final IssuedPlans plans;
    private final FrozenPictures pictures;
    private final MeasuredValues values;
    private final TargetStandings standings;
    private final Units units;
    private final Notices notices;
    private final ServiceClock clock;
    private final Wording wording = HalfYearWording.load();

    FreezingFigures(
            IssuedPlans plans,
            FrozenPictures pictures,
            MeasuredValues values,
            TargetStandings standings,
            Units units,
            Notices notices,
            ServiceClock clock) {
        this.plans = plans;
        this.pictures = pictures;
        this.values = values;
        this.standings = standings;
        this.units = units;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a notice of a period would say now, and what it rests on. */
    public record Fresh(NoticeContent content, FrozenPicture picture) {}

    /** Refused to who does not see the whole plan, and for a period that has no notice. */
    Uni<Outcome<Fresh>> fresh(CallerScope caller, PlanId planId, ReportingPeriod period) {
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
                                                .flatMap(reached -> standings
                                                        .ofPlan(caller, planId.value(), picture.day())
                                                        .map(standing -> basis(
                                                                plan, period, picture, named, reached, standing))))
                                        .flatMap(basis -> notices.inForceBefore(caller, planId.value(), period)
                                                .map(before -> new Fresh(written(basis, before), picture))))));
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
                                Collectors.mapping(FreezingFigures::reached, Collectors.toList()))));
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

    private NoticeContent written(NoticeBasis basis, Optional<Notice> before) {
        return NoticeWriter.write(
                basis,
                before.map(notice -> CanonicalContent.read(notice.frozen().content()))
                        .orElse(null),
                wording);
    }

    /** Content as it is kept. */
    Frozen frozen(NoticeContent content, FrozenPicture picture) {
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
            Map<UUID, List<NoticeBasis.Reached>> reached,
            Map<UUID, TargetStanding> standings) {
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
                        .flatMap(
                                point -> target(
                                        point,
                                        period,
                                        reached.getOrDefault(point.id(), List.of()),
                                        standings.get(point.id()))
                                        .stream())
                        .toList());
    }

    private static Stream<PlanContent.Point> points(PlanContent plan) {
        return Stream.concat(
                plan.headlineTargets().stream(), plan.tasks().stream().flatMap(task -> task.points().stream()));
    }

    private static Optional<NoticeBasis.OfTarget> target(
            PlanContent.Point point,
            ReportingPeriod period,
            List<NoticeBasis.Reached> reached,
            @Nullable TargetStanding standing) {
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
                        reached,
                        standing == null
                                ? null
                                : new NoticeBasis.Standing(
                                        standing.state(),
                                        standing.actual(),
                                        standing.actualPeriod(),
                                        standing.completion())));
    }
}
