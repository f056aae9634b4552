package org.ecoplan.task.obligation.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.task.obligation.application.DeadlineEvents.Cause;
import org.ecoplan.task.obligation.domain.PointChanges;

/**
 * Holds the dated points of running duties against what a revision of their plan (方案修订) says, and changes only what it says
 * otherwise. Runs in the transaction that takes the revision in.
 */
@ApplicationScoped
public class RevisingObligations {
    private final RevisedPoints points;
    private final DeadlineEvents events;

    RevisingObligations(RevisedPoints points, DeadlineEvents events) {
        this.points = points;
        this.events = events;
    }

    /** A running duty and what its task says now. */
    public record Revised(ObligatedDuty duty, TaskDates dates) {}

    /**
     * @param reason why, for people
     * @return the points that are new or due on another day
     */
    public Uni<List<OpenObligation>> revise(List<Revised> revised, String reason, Instant at) {
        if (revised.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        LocalDate today = ChinaTime.today(at);
        List<UUID> duties = revised.stream().map(each -> each.duty().id()).toList();
        return points.hold(duties)
                .map(standing -> revised.stream()
                        .map(each -> new Changed(
                                each.duty(),
                                each.dates()
                                        .changesOf(
                                                each.duty(),
                                                standing.getOrDefault(
                                                        each.duty().id(), List.of()),
                                                today)))
                        .toList())
                .flatMap(changed -> points.add(changed.stream()
                                .map(each -> each.changes().addedOnes())
                                .toList())
                        .flatMap(done -> points.reword(all(changed, PointChanges::reworded)))
                        .flatMap(done -> points.end(all(changed, PointChanges::ended)))
                        .flatMap(done -> points.move(all(changed, PointChanges::moved), reason, at))
                        .call(moved -> events.moved(moved, Cause.REVISION, reason, at))
                        .call(moved -> points.findNextDue(duties))
                        .map(moved -> open(changed, moved)));
    }

    /** Ends what is open of duties that end with a revision; answers the points that ended, by duty. */
    public Uni<Map<UUID, List<UUID>>> endOf(Collection<UUID> duties) {
        return points.endOf(duties);
    }

    private static <T> List<T> all(List<Changed> changed, Function<PointChanges, List<T>> part) {
        return changed.stream()
                .flatMap(each -> part.apply(each.changes()).stream())
                .toList();
    }

    private static List<OpenObligation> open(List<Changed> changed, List<MovedDeadline> moved) {
        List<OpenObligation> open = new ArrayList<>();
        changed.forEach(each -> each.added().forEach(open::add));
        moved.forEach(each -> open.add(each.obligation()));
        return open;
    }

    private record Changed(ObligatedDuty duty, PointChanges changes) {
        Stream<OpenObligation> added() {
            return changes.added().stream().map(each -> OpenObligation.of(duty, each));
        }
    }
}
