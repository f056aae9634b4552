package org.ecoplan.plan.picture.application;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.plan.picture.application.ShownPicture.OfUnit;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.plan.application.IssuedPlans;
import org.ecoplan.plan.plan.application.PlanFacts;
import org.ecoplan.plan.plan.domain.PlanId;
import org.jspecify.annotations.Nullable;

/** Shows how a plan stands (方案全景), on any day up to today; a closed plan stands as on its last day. */
@ApplicationScoped
public class ShowingPicture {
    private final IssuedPlans plans;
    private final Pictures pictures;
    private final RoundClosings closings;
    private final Units units;
    private final ServiceClock clock;

    ShowingPicture(IssuedPlans plans, Pictures pictures, RoundClosings closings, Units units, ServiceClock clock) {
        this.plans = plans;
        this.pictures = pictures;
        this.closings = closings;
        this.units = units;
        this.clock = clock;
    }

    /** @param onDay absent for today */
    @WithSession
    public Uni<Outcome<ShownPicture>> show(
            CallerScope caller, PlanId id, @Nullable LocalDate onDay, String after, int limit) {
        return plans.find(caller, id)
                .map(found -> found.flatMap(plan -> dayOf(plan, onDay)))
                .flatMap(day -> Outcomes.map(day, of -> picture(caller, id, of, after, limit)));
    }

    /** How far the reports of each round are. */
    @WithSession
    public Uni<Outcome<ShownRounds>> rounds(CallerScope caller, PlanId id, @Nullable LocalDate onDay) {
        return plans.find(caller, id)
                .map(found -> found.flatMap(plan -> dayOf(plan, onDay)))
                .flatMap(day -> Outcomes.map(
                        day,
                        of -> pictures.byRound(caller, id.value(), of.asOf())
                                .flatMap(rounds -> closings.ofPlan(caller, id.value(), of.asOf())
                                        .map(closed -> new ShownRounds(id.value(), of, rounds, closed)))));
    }

    /** The rows behind a figure; the day of the filter is the day asked for. */
    @WithSession
    public Uni<Outcome<List<PictureRow>>> rows(
            CallerScope caller, PlanId id, RowFilter filter, PictureRow.@Nullable Place after, int limit) {
        return plans.find(caller, id)
                .map(found -> found.flatMap(plan -> dayOf(plan, filter.day())))
                .flatMap(day ->
                        Outcomes.map(day, of -> pictures.rows(caller, id.value(), filter.on(of.asOf()), after, limit)));
    }

    /** Today where none is given. */
    public LocalDate today() {
        return clock.today();
    }

    private Outcome<ShownDay> dayOf(PlanFacts plan, @Nullable LocalDate asked) {
        LocalDate today = clock.today();
        LocalDate day = asked == null ? today : asked;
        if (day.isAfter(today)) {
            return Outcome.refused(Refusal.invalid("DAY_NOT_REACHED", "日期尚未到来", "/onDay"));
        }
        return Outcome.done(new ShownDay(day, plan.closedOn()));
    }

    private Uni<ShownPicture> picture(CallerScope caller, PlanId id, ShownDay day, String after, int limit) {
        return pictures.units(caller, id.value(), after, limit)
                .flatMap(codes -> pictures.figures(caller, id.value(), codes, day.asOf())
                        .flatMap(figures -> namesOf(codes)
                                .map(names -> new ShownPicture(
                                        id.value(),
                                        day,
                                        codes.stream()
                                                .map(code -> new OfUnit(
                                                        code,
                                                        names.getOrDefault(code, code),
                                                        figures.getOrDefault(code, new Figures(Map.of()))))
                                                .toList()))));
    }

    private Uni<Map<String, String>> namesOf(List<String> codes) {
        return units.findAll(codes).map(found -> found.stream().collect(Collectors.toMap(Unit::code, Unit::name)));
    }
}
