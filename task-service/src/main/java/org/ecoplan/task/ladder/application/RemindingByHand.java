package org.ecoplan.task.ladder.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kit.audit.Change.What;
import org.ecoplan.kit.audit.Changes;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.time.ServiceClock;
import org.ecoplan.task.ladder.domain.ReminderVerdict;
import org.ecoplan.task.obligation.application.ChosenObligation;
import org.ecoplan.task.obligation.application.ChosenObligations;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.application.OpenObligations;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office reminds units of dated points by hand (催办), beside the ladder: of each at most once a day,
 * whoever asks and however often. What cannot be reminded of is named, the others are.
 */
@ApplicationScoped
public class RemindingByHand {
    private final ChosenObligations chosen;
    private final OpenObligations open;
    private final HandReminders reminders;
    private final Acknowledgements acknowledgements;
    private final LadderEvents events;
    private final ServiceClock clock;
    private final Changes changes;

    RemindingByHand(
            ChosenObligations chosen,
            OpenObligations open,
            HandReminders reminders,
            Acknowledgements acknowledgements,
            LadderEvents events,
            ServiceClock clock,
            Changes changes) {
        this.chosen = chosen;
        this.open = open;
        this.reminders = reminders;
        this.acknowledgements = acknowledgements;
        this.events = events;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What the office chose.
     *
     * @param duties each stands for its overdue points, or for the next one where none is overdue
     * @param text what the units read
     */
    public record Wish(Set<UUID> obligations, Set<UUID> duties, String text) {}

    /**
     * What became of one of them.
     *
     * @param obligation absent for a duty without any that is due, and for what is unknown
     */
    public record Row(@Nullable UUID duty, @Nullable UUID obligation, ReminderVerdict verdict) {}

    /** Answers a row for each point that was chosen, and one for each duty that has none. */
    @WithTransaction
    public Uni<List<Row>> remind(CallerScope scope, Wish wish) {
        Instant now = clock.now();
        LocalDate today = ChinaTime.today(now);
        UUID call = UUID.randomUUID();
        return chosen.hold(
                        scope,
                        wish.obligations().stream().map(ObligationId::new).toList(),
                        wish.duties(),
                        today)
                .map(found -> new Choice(wish, found))
                .flatMap(choice -> open.ticking(choice.due(), today)
                        .flatMap(ticking -> acknowledgements
                                .pausing(scope, ids(ticking), today)
                                .flatMap(
                                        paused -> remind(scope, without(ticking, paused), call, wish.text(), today, now)
                                                .map(claimed -> choice.rows(ids(ticking), paused, claimed)))));
    }

    private Uni<Set<ObligationId>> remind(
            CallerScope scope, List<OpenObligation> points, UUID call, String text, LocalDate today, Instant now) {
        return reminders
                .claim(scope, ids(points), today, call, text)
                .call(claimed -> tell(scope, only(points, claimed), call, text, now));
    }

    private static List<OpenObligation> without(List<OpenObligation> points, Set<ObligationId> paused) {
        return points.stream().filter(point -> !paused.contains(point.id())).toList();
    }

    private static Set<ObligationId> ids(List<OpenObligation> points) {
        return points.stream().map(OpenObligation::id).collect(toSet());
    }

    private static List<OpenObligation> only(List<OpenObligation> points, Set<ObligationId> claimed) {
        return points.stream().filter(point -> claimed.contains(point.id())).toList();
    }

    private Uni<Void> tell(CallerScope scope, List<OpenObligation> reminded, UUID call, String text, Instant now) {
        return reminded.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.reminded(reminded, text, now)
                        .flatMap(told -> changes.note(
                                scope,
                                What.of(scope.organisationOrNone(), "obligation-reminders", call, "UNITS_REMINDED")
                                        .with("obligations", reminded.size()),
                                text));
    }

    /** What was chosen and what is known of it. */
    private static final class Choice {
        private final Wish wish;
        private final Map<UUID, ChosenObligation> known;
        private final Map<UUID, List<ChosenObligation>> byDuty;

        Choice(Wish wish, List<ChosenObligation> found) {
            this.wish = wish;
            this.known = found.stream()
                    .collect(toMap(each -> each.obligation().id().value(), each -> each, (one, two) -> one));
            this.byDuty =
                    found.stream().collect(groupingBy(each -> each.obligation().assignmentId()));
        }

        /** The points that can be reminded of, if their clock runs and nobody did today. */
        List<OpenObligation> due() {
            return points().values().stream()
                    .filter(point -> point.isDue() && !point.unitDissolved())
                    .map(ChosenObligation::obligation)
                    .toList();
        }

        /** Those that were chosen, and those for which a chosen duty stands; each once. */
        private Map<UUID, ChosenObligation> points() {
            Map<UUID, ChosenObligation> points = new LinkedHashMap<>();
            wish.obligations().stream().filter(known::containsKey).forEach(id -> points.put(id, known.get(id)));
            wish.duties()
                    .forEach(duty -> standingFor(duty)
                            .forEach(point -> points.put(point.obligation().id().value(), point)));
            return points;
        }

        private List<ChosenObligation> standingFor(UUID duty) {
            List<ChosenObligation> all = byDuty.getOrDefault(duty, List.of());
            List<ChosenObligation> overdue =
                    all.stream().filter(ChosenObligation::isOverdue).toList();
            return overdue.isEmpty()
                    ? all.stream().filter(ChosenObligation::isDue).limit(1).toList()
                    : overdue;
        }

        List<Row> rows(Set<ObligationId> ticking, Set<ObligationId> paused, Set<ObligationId> claimed) {
            List<Row> rows = new ArrayList<>();
            wish.obligations().stream()
                    .filter(id -> !known.containsKey(id))
                    .forEach(id -> rows.add(new Row(null, id, ReminderVerdict.UNKNOWN)));
            points().values()
                    .forEach(point -> rows.add(new Row(
                            point.obligation().assignmentId(),
                            point.obligation().id().value(),
                            verdict(point, ticking, paused, claimed))));
            wish.duties().stream()
                    .filter(duty -> standingFor(duty).isEmpty())
                    .forEach(duty -> rows.add(new Row(
                            duty,
                            null,
                            byDuty.containsKey(duty) ? ReminderVerdict.NOTHING_DUE : ReminderVerdict.UNKNOWN)));
            return rows;
        }

        private static ReminderVerdict verdict(
                ChosenObligation point,
                Set<ObligationId> ticking,
                Set<ObligationId> paused,
                Set<ObligationId> claimed) {
            ObligationId id = point.obligation().id();
            if (!point.isDue()) {
                return ReminderVerdict.SETTLED;
            }
            if (point.unitDissolved()) {
                return ReminderVerdict.UNIT_DISSOLVED;
            }
            if (!ticking.contains(id)) {
                return ReminderVerdict.SUSPENDED;
            }
            if (paused.contains(id)) {
                return ReminderVerdict.ACKNOWLEDGED;
            }
            return claimed.contains(id) ? ReminderVerdict.REMINDED : ReminderVerdict.REMINDED_TODAY;
        }
    }
}
