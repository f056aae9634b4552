package org.ecoplan.task.order.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.Units;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.kit.flow.InOrder;
import org.ecoplan.kit.flow.Outcomes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.order.application.IssuingOrder.Cited;
import org.ecoplan.task.order.application.IssuingOrder.Wanted;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.progress.application.DutyProgress;
import org.ecoplan.task.progress.application.ReadingProgress;

/**
 * Whether an order can be issued as the office wants it, and what it then cites: what the service knows of each duty on
 * that day; nobody types figures. Joins the running session.
 */
@ApplicationScoped
class CheckingOrder {
    private final ReadingProgress progress;
    private final Units units;

    CheckingOrder(ReadingProgress progress, Units units) {
        this.progress = progress;
        this.units = units;
    }

    /**
     * What can be issued.
     *
     * @param copies units of the organisation, each once, without the addressee
     */
    record Checked(List<String> copies, List<Ground> grounds) {}

    Uni<Outcome<Checked>> check(CallerScope scope, Wanted wanted) {
        if (scope.mayActFor(wanted.addressee())) {
            return Outcomes.refused(Refusal.notAllowed("OWN_ORDER", "不能对本单位下达督办单"));
        }
        Optional<Refusal> twice = citedTwice(wanted.grounds());
        if (twice.isPresent()) {
            return Outcomes.refused(twice.get());
        }
        return checkCopies(scope, wanted)
                .flatMap(known -> Outcomes.flatMap(
                        known,
                        copies ->
                                cite(scope, wanted).map(cited -> cited.map(grounds -> new Checked(copies, grounds)))));
    }

    private static Optional<Refusal> citedTwice(List<Cited> grounds) {
        Set<AssignmentId> seen = new HashSet<>();
        for (int place = 0; place < grounds.size(); place++) {
            if (!seen.add(grounds.get(place).duty())) {
                return Optional.of(Refusal.invalid("DUTY_TWICE", "同一职责任务列出两次", "/grounds/" + place + "/assignmentId"));
            }
        }
        return Optional.empty();
    }

    /** Copies go to units of the organisation only, each once, and not to the addressee again. */
    private Uni<Outcome<List<String>>> checkCopies(CallerScope scope, Wanted wanted) {
        Set<String> copies = new LinkedHashSet<>(wanted.copies());
        copies.remove(wanted.addressee());
        if (copies.isEmpty()) {
            return Outcomes.done(List.of());
        }
        return units.findAll(copies).map(found -> {
            long own = found.stream()
                    .map(Unit::organisation)
                    .filter(scope.organisationOrNone()::equals)
                    .count();
            return own == copies.size()
                    ? Outcome.done(List.copyOf(copies))
                    : Outcome.refused(Refusal.invalid("UNKNOWN_UNIT", "抄送单位不存在", "/copies"));
        });
    }

    private Uni<Outcome<List<Ground>>> cite(CallerScope scope, Wanted wanted) {
        List<Outcome<Ground>> cited = new ArrayList<>();
        return InOrder.each(
                        wanted.grounds(),
                        ground -> progress.of(scope, ground.duty())
                                .invoke(found -> cited.add(ground(found, ground, wanted.addressee(), cited.size()))))
                .replaceWith(() -> Outcome.all(cited));
    }

    private static Outcome<Ground> ground(Outcome<DutyProgress> found, Cited cited, String addressee, int place) {
        String pointer = "/grounds/" + place + "/assignmentId";
        return found.fold(
                progress -> {
                    if (!progress.duty().unitCode().equals(addressee)) {
                        return Outcome.refused(Refusal.invalid("DUTY_OF_OTHER_UNIT", "所列职责任务不属于被督办单位", pointer));
                    }
                    return progress.duty().live()
                            ? Outcome.done(ground(progress, cited.statement()))
                            : Outcome.refused(Refusal.invalid("DUTY_ENDED", "所列职责任务已结束,不能据此督办", pointer));
                },
                refused -> Outcome.refused(Refusal.invalid("UNKNOWN_DUTY", "所列职责任务不存在", pointer)));
    }

    /** What is cited of a duty. */
    private static Ground ground(DutyProgress progress, String statement) {
        var counted = progress.counted();
        return new Ground(
                progress.duty().id().value(),
                progress.duty().planId(),
                progress.duty().taskId(),
                progress.duty().planTitle(),
                progress.duty().ordinal(),
                progress.duty().title(),
                statement,
                progress.today(),
                progress.progress(),
                counted == null ? "NONE" : counted.accepted() ? "ACCEPTED" : "CLAIMED",
                counted == null ? null : counted.reportId(),
                progress.expected(),
                progress.lamp(),
                progress.arithmetic(),
                progress.duty().obligations().stream()
                        .filter(point -> point.state().equals("OVERDUE"))
                        .map(point -> new Ground.OverduePoint(point.id(), point.what(), point.deadline()))
                        .toList());
    }
}
