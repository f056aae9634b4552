package org.ecoplan.task.ladder.domain;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoplan.kernel.WorkingDayCalendar;

/** The ladders of an organisation: those of plans that have their own, and the default one of all others. */
public final class PlanLadders {
    private final Map<UUID, List<LadderVersion>> adopted;
    private final Map<UUID, LadderPolicy> own;
    private final LadderPolicy others = LadderPolicy.standard();

    private PlanLadders(Map<UUID, List<LadderVersion>> adopted, WorkingDayCalendar calendar) {
        this.adopted = adopted;
        this.own = adopted.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, plan -> LadderPolicy.of(plan.getValue(), calendar)));
    }

    /** The default ladder for every plan. */
    public static PlanLadders standard() {
        return new PlanLadders(Map.of(), WorkingDayCalendar.provisional());
    }

    /** With what was adopted for some plans; working days are counted from Monday to Friday. */
    public PlanLadders with(Map<UUID, List<LadderVersion>> adoptedByPlan) {
        return new PlanLadders(adoptedByPlan, WorkingDayCalendar.provisional());
    }

    public PlanLadders countedBy(WorkingDayCalendar calendar) {
        return new PlanLadders(adopted, calendar);
    }

    /** Whether a ladder counts in working days. */
    public boolean countWorkingDays() {
        return adopted.values().stream().flatMap(List::stream).anyMatch(LadderVersion::countsWorkingDays);
    }

    /** The same object for all plans without a ladder of their own. */
    public LadderPolicy of(UUID planId) {
        return own.getOrDefault(planId, others);
    }

    /** The deadlines that have a rung after the last look and not after today in one of the ladders, earliest first. */
    public List<LocalDate> deadlinesCrossedSince(LocalDate lastLooked, LocalDate today) {
        return Stream.concat(Stream.of(others), own.values().stream())
                .flatMap(policy -> policy.deadlinesCrossedSince(lastLooked, today).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
