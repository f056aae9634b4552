package org.ecoplan.plan.plan.messaging;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ecoplan.events.PlanRevised;
import org.ecoplan.plan.plan.application.RevisedPlan;
import org.ecoplan.plan.plan.application.TaskDuty;
import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.IssuedPlan.IssuedTask;
import org.ecoplan.plan.plan.domain.Item;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.Plan;
import org.ecoplan.plan.plan.domain.PlanComparison.Headline;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.ecoplan.plan.plan.domain.PlanComparison.Row;
import org.ecoplan.plan.plan.domain.PlanHeader;
import org.ecoplan.plan.plan.domain.PlanTask;
import org.ecoplan.plan.plan.domain.Target;

/** A revision as it travels: its tasks in parts, so that none is larger than a message may be. */
final class RevisionRecords {
    /** Ids and unit codes of a part together; each is some hundred bytes at most, and a task that is alone has a message's room. */
    private static final int MOST_OF_A_PART = 1_500;

    /** At most sixty lines of two hundred letters each. */
    private static final int UNITS_OF_A_PART = 4;

    private static final int FEW_TASKS = 100;

    private RevisionRecords() {}

    static List<PlanRevised> of(RevisedPlan revised) {
        Map<ItemId, IssuedTask> issued = new HashMap<>();
        revised.issued().tasks().forEach(task -> issued.put(task.task().id(), task));
        List<PlanRevised.Task> tasks = revised.comparison().rows().stream()
                .map(row -> task(revised, row, issued))
                .filter(task -> !task.kind().equals(Kind.KEPT.name())
                        || !task.unitsLeft().isEmpty())
                .toList();
        List<PlanRevised.Headline> headlines = revised.comparison().headlines().stream()
                .filter(row -> row.kind() != Kind.KEPT)
                .map(RevisionRecords::headline)
                .toList();
        int kept = revised.comparison().rows().size() - tasks.size();
        List<Part> parts = parts(tasks, RevisedUnits.of(revised));
        List<PlanRevised> records = new ArrayList<>();
        for (Part part : parts) {
            int number = records.size() + 1;
            records.add(record(revised, kept, number, parts.size(), part, number == 1 ? headlines : List.of()));
        }
        return records;
    }

    private record Part(List<PlanRevised.Task> tasks, List<PlanRevised.UnitChanges> units) {}

    /** What is told to units goes with the tasks where all of it is small, else behind them. */
    private static List<Part> parts(List<PlanRevised.Task> tasks, List<PlanRevised.UnitChanges> units) {
        List<List<PlanRevised.Task>> ofTasks = parts(tasks);
        if (units.size() <= UNITS_OF_A_PART && ofTasks.size() == 1 && tasks.size() <= FEW_TASKS) {
            return List.of(new Part(tasks, units));
        }
        List<Part> parts = new ArrayList<>();
        ofTasks.forEach(part -> parts.add(new Part(part, List.of())));
        for (int from = 0; from < units.size(); from += UNITS_OF_A_PART) {
            parts.add(new Part(List.of(), units.subList(from, Math.min(units.size(), from + UNITS_OF_A_PART))));
        }
        return parts;
    }

    private static PlanRevised record(
            RevisedPlan revised, int kept, int part, int parts, Part of, List<PlanRevised.Headline> headlines) {
        Plan plan = revised.issued().plan();
        PlanHeader header = plan.tree().header().current();
        return new PlanRevised(
                plan.id().value(),
                plan.revision(),
                plan.organisation(),
                Objects.requireNonNullElse(header.title(), ""),
                header.documentNumber(),
                dateOf(header, plan),
                revised.on(),
                revised.reason(),
                revised.by(),
                kept,
                part,
                parts,
                of.tasks(),
                headlines.stream()
                        .filter(headline -> headline.kind().equals(Kind.ENDED.name()))
                        .map(PlanRevised.Headline::targetId)
                        .toList(),
                headlines,
                of.units());
    }

    private static LocalDate dateOf(PlanHeader header, Plan plan) {
        return Objects.requireNonNull(header.issuedOn() == null ? plan.issuedOn() : header.issuedOn(), "issued");
    }

    private static List<List<PlanRevised.Task>> parts(List<PlanRevised.Task> tasks) {
        List<List<PlanRevised.Task>> parts = new ArrayList<>();
        List<PlanRevised.Task> part = new ArrayList<>();
        int size = 0;
        for (PlanRevised.Task task : tasks) {
            int own = 2 + task.unitsLeft().size() + task.endedTargets().size();
            if (!part.isEmpty() && size + own > MOST_OF_A_PART) {
                parts.add(part);
                part = new ArrayList<>();
                size = 0;
            }
            part.add(task);
            size += own;
        }
        parts.add(part);
        return parts;
    }

    private static PlanRevised.Headline headline(Headline row) {
        Item<Target> before = row.before();
        Item<Target> after = row.after();
        Item<Target> named = Objects.requireNonNull(before == null ? after : before);
        return new PlanRevised.Headline(
                named.id().value(),
                row.kind().name(),
                after == null ? null : after.id().value(),
                (after == null ? named : after).current().indicator());
    }

    private static PlanRevised.Task task(RevisedPlan revised, Row row, Map<ItemId, IssuedTask> issued) {
        PlanTask before = row.before();
        PlanTask after = row.after();
        ItemId id = Objects.requireNonNull(before == null ? after : before).id();
        IssuedTask now = issued.get(id);
        List<PlanRevised.Part> left = before == null || now == null
                ? List.of()
                : left(revised.duties().getOrDefault(id, List.of()), now);
        List<UUID> endedTargets = before == null || now == null
                ? List.of()
                : ended(before.targets(), now.task().targets());
        boolean changedByDirectory = row.kind() == Kind.KEPT && !left.isEmpty();
        return new PlanRevised.Task(
                id.value(),
                changedByDirectory ? Kind.CHANGED.name() : row.kind().name(),
                after == null ? null : after.id().value(),
                changedByDirectory
                        ? List.of("UNITS")
                        : row.fields().stream().map(Enum::name).toList(),
                left,
                endedTargets);
    }

    /** Units that had a part, by themselves or in a group, and have it no more. */
    private static List<PlanRevised.Part> left(List<TaskDuty> before, IssuedTask now) {
        Set<PlanRevised.Part> parts =
                now.duties().stream().map(RevisionRecords::part).collect(toSet());
        return before.stream()
                .map(duty -> part(duty.duty()))
                .filter(part -> !parts.contains(part))
                .toList();
    }

    private static PlanRevised.Part part(Duty duty) {
        return new PlanRevised.Part(duty.unitCode(), duty.role().name());
    }

    private static List<UUID> ended(List<Item<Target>> before, List<Item<Target>> now) {
        Set<ItemId> standing = new HashSet<>();
        now.stream().filter(Item::stands).forEach(item -> standing.add(item.id()));
        return before.stream()
                .filter(item -> item.stands() && !standing.contains(item.id()))
                .map(item -> item.id().value())
                .toList();
    }
}
