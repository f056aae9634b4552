package org.ecoplan.task.obligation.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoplan.events.PlanTaskIssued;
import org.ecoplan.kernel.WorkingDayCalendar;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.task.obligation.domain.DatedItem;
import org.ecoplan.task.obligation.domain.DatedTask;
import org.ecoplan.task.obligation.domain.DueDate;
import org.ecoplan.task.obligation.domain.ObligationKind;
import org.ecoplan.task.obligation.domain.ObligationSource;
import org.ecoplan.task.obligation.domain.Owners;
import org.ecoplan.task.obligation.domain.Strength;

/** Reads the dates of an issued task off its wire record. */
final class DatedTasks {
    /** Some ten years; a longer time is no time limit. */
    private static final int MOST_WORKING_DAYS = 2_500;

    private DatedTasks() {}

    static DatedTask read(PlanTaskIssued issued, WorkingDayCalendar days) {
        List<DatedItem> items = new ArrayList<>();
        issued.targets().forEach(target -> items.addAll(target(target)));
        issued.milestones().forEach(milestone -> items.add(milestone(milestone)));
        Objects.requireNonNullElse(issued.repeatedDuties(), List.<PlanTaskIssued.RepeatedDuty>of())
                .forEach(repeated -> items.addAll(repeated(repeated, issued.issuedOn(), days)));
        return new DatedTask(issued.taskId(), issued.title(), issued.planEnd(), items);
    }

    /** A target with a date: the figure of each territory for its units, the general one for the others. */
    private static List<DatedItem> target(PlanTaskIssued.Target target) {
        LocalDate by = target.by();
        if (by == null) {
            return List.of();
        }
        List<PlanTaskIssued.Territory> territories = Objects.requireNonNullElse(target.territories(), List.of());
        List<String> withOwnFigure = territories.stream()
                .flatMap(territory -> territory.unitCodes().stream())
                .toList();
        List<DatedItem> items = new ArrayList<>();
        items.add(target(
                target, by, target.quote(), Owners.named(target.unitCodes()).without(withOwnFigure)));
        territories.forEach(territory ->
                items.add(target(target, by, figure(target, territory), Owners.named(territory.unitCodes()))));
        return items;
    }

    private static DatedItem target(PlanTaskIssued.Target target, LocalDate by, String what, Owners owners) {
        PlanTaskIssued.Group group = target.group();
        return new DatedItem(
                ObligationSource.once(ObligationKind.TARGET, target.targetId()),
                what,
                DueDate.on(by),
                Strength.valueOf(target.strength()),
                owners,
                group != null && group.rule().equals("ANY_OF") ? group.key() : null);
    }

    private static String figure(PlanTaskIssued.Target target, PlanTaskIssued.Territory territory) {
        String unit = Objects.requireNonNullElse(target.unit(), "");
        return "%s(%s:%s%s)"
                .formatted(target.quote(), territory.name(), territory.value().toPlainString(), unit);
    }

    private static DatedItem milestone(PlanTaskIssued.Milestone milestone) {
        return new DatedItem(
                ObligationSource.once(ObligationKind.MILESTONE, milestone.milestoneId()),
                milestone.quote(),
                DueDate.on(milestone.by()),
                milestone.strength() == null ? Strength.BINDING : Strength.valueOf(milestone.strength()),
                Owners.named(milestone.unitCodes()),
                null);
    }

    /** What is due a while behind the date of the document, once. */
    static Optional<DatedItem> afterIssue(
            PlanTaskIssued.RepeatedDuty duty, LocalDate issuedOn, WorkingDayCalendar days) {
        return repeated(duty, issuedOn, days).stream()
                .filter(item -> item.source().kind() == ObligationKind.AFTER_ISSUE)
                .findFirst();
    }

    private static List<DatedItem> repeated(
            PlanTaskIssued.RepeatedDuty duty, LocalDate issuedOn, WorkingDayCalendar days) {
        boolean once = duty.cycle().equals("AFTER_ISSUE");
        ObligationKind kind = once ? ObligationKind.AFTER_ISSUE : ObligationKind.RECURRING;
        List<DatedItem> items = new ArrayList<>();
        for (LocalDate by : duty.due()) {
            items.add(repeated(duty, kind, once ? 0 : items.size() + 1, DueDate.on(by)));
        }
        if (once && items.isEmpty()) {
            workingDays(duty)
                    .map(count -> DueDate.counted(new WorkingDayCount(issuedOn, count), days))
                    .ifPresent(due -> items.add(repeated(duty, kind, 0, due)));
        }
        return items;
    }

    /** 30个工作日 comes as a period of 30 days without a date: only the calendar can tell it. */
    private static Optional<Integer> workingDays(PlanTaskIssued.RepeatedDuty duty) {
        return Optional.ofNullable(duty.afterIssue())
                .map(Period::parse)
                .filter(period -> period.toTotalMonths() == 0)
                .map(Period::getDays)
                .filter(count -> count > 0 && count <= MOST_WORKING_DAYS);
    }

    private static DatedItem repeated(
            PlanTaskIssued.RepeatedDuty duty, ObligationKind kind, int occurrence, DueDate due) {
        return new DatedItem(
                new ObligationSource(kind, duty.repeatedDutyId(), occurrence),
                duty.quote(),
                due,
                Strength.BINDING,
                Owners.all(),
                null);
    }
}
