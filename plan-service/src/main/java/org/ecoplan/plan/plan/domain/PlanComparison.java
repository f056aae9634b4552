package org.ecoplan.plan.plan.domain;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The tasks and the targets outside the tasks (总体目标) of a revision beside those of the plan in force (修订对照): what a person
 * decided, and for the rest what is proposed by likeness. In the order of the new document, what has no place in it behind.
 */
public record PlanComparison(List<Row> rows, List<Headline> headlines) {
    /** Below it two tasks are not proposed as the same. */
    private static final double LEAST = 0.5;

    /** What becomes of a task. */
    public enum Kind {
        /** 保留 */
        KEPT,
        /** 调整 */
        CHANGED,
        /** 终止 */
        ENDED,
        /** 新增 */
        NEW
    }

    /** A document: its tree and the text that the places in it mean. */
    public record Side(PlanTree tree, String text) {
        List<PlanTask> tasks() {
            return tree.tasks().stream().filter(PlanTask::stands).toList();
        }
    }

    /**
     * One task, in both documents or in one.
     *
     * @param likeness between 0 and 1 (相似度), absent where there is one side only
     * @param fields what changed, of CHANGED only
     * @param changes the same one by one, as it was and as it is
     * @param decision who decided it, absent where it is only proposed
     */
    public record Row(
            Kind kind,
            @Nullable PlanTask before,
            @Nullable PlanTask after,
            @Nullable Double likeness,
            List<TaskField> fields,
            List<FieldChange> changes,
            @Nullable Decision decision) {

        public boolean isDecided() {
            return decision != null;
        }
    }

    /**
     * One target outside the tasks, in both documents or in one.
     *
     * @param likeness between 0 and 1, absent where there is one side only
     * @param changes as it was and as it is, of CHANGED only
     * @param decision who decided it; absent where it is only proposed, and where it is plainly the same
     */
    public record Headline(
            Kind kind,
            @Nullable Item<Target> before,
            @Nullable Item<Target> after,
            @Nullable Double likeness,
            List<FieldChange> changes,
            @Nullable Decision decision) {

        /** Nobody has to say of what did not change that it goes on. */
        public boolean isDecided() {
            return decision != null || kind == Kind.KEPT;
        }

        Item<Target> shown() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /** Decided pairs as they hold: of tasks that still stand on the sides on which they were. */
    public static PlanComparison of(Side before, Side after, List<ItemPair> decided) {
        return of(before, after, decided, true);
    }

    private static PlanComparison of(Side before, Side after, List<ItemPair> decided, boolean proposes) {
        Map<ItemId, PlanTask> former = byId(before.tasks());
        Map<ItemId, PlanTask> fresh = byId(after.tasks());
        List<ItemPair> holding = decided.stream()
                .filter(pair -> pair.before() == null || former.containsKey(pair.before()))
                .filter(pair -> pair.after() == null || fresh.containsKey(pair.after()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (ItemPair pair : holding) {
            PlanTask one = pair.before() == null ? null : former.remove(pair.before());
            PlanTask other = pair.after() == null ? null : fresh.remove(pair.after());
            rows.add(row(before, after, one, other, pair.decision()));
        }
        Map<ItemId, PlanTask> proposed =
                proposes ? proposed(List.copyOf(former.values()), List.copyOf(fresh.values())) : Map.of();
        for (PlanTask task : fresh.values()) {
            rows.add(row(before, after, proposed.get(task.id()), task, null));
        }
        Set<PlanTask> partners = new HashSet<>(proposed.values());
        former.values().stream()
                .filter(task -> !partners.contains(task))
                .forEach(task -> rows.add(row(before, after, task, null, null)));
        rows.sort(Comparator.comparing((Row row) -> row.after() == null)
                .thenComparing(row -> Objects.requireNonNull(row.after() == null ? row.before() : row.after())
                        .position()));
        return new PlanComparison(
                List.copyOf(rows),
                HeadlineComparison.of(
                        before.tree().headlineTargets(), after.tree().headlineTargets(), decided, proposes));
    }

    /** Only what was decided, without proposals: each other task stands alone. */
    public static PlanComparison decided(Side before, Side after, List<ItemPair> decided) {
        return of(before, after, decided, false);
    }

    /** Why it cannot be issued: a task or a target outside the tasks on which nobody has decided. */
    public Optional<Refusal> undecided() {
        List<Row> open = rows.stream().filter(row -> !row.isDecided()).toList();
        return open.isEmpty()
                ? undecidedHeadline()
                : Optional.of(Refusal.conflict(
                        "REVISION_UNDECIDED",
                        "尚有%d项任务的对应关系未确认,如「%s」"
                                .formatted(
                                        open.size(),
                                        Objects.requireNonNull(
                                                        open.get(0).after() == null
                                                                ? open.get(0).before()
                                                                : open.get(0).after())
                                                .title()
                                                .current())));
    }

    private Optional<Refusal> undecidedHeadline() {
        List<Headline> open = headlines.stream().filter(row -> !row.isDecided()).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "REVISION_UNDECIDED",
                        "尚有%d项总体目标的对应关系未确认,如「%s」"
                                .formatted(
                                        open.size(),
                                        open.get(0).shown().current().indicator())));
    }

    private static Row row(
            Side before, Side after, @Nullable PlanTask former, @Nullable PlanTask fresh, @Nullable Decision decision) {
        if (former == null || fresh == null) {
            return new Row(fresh == null ? Kind.ENDED : Kind.NEW, former, fresh, null, List.of(), List.of(), decision);
        }
        List<FieldChange> changes = new TaskDifference(former, fresh).changes(before.text(), after.text());
        List<TaskField> fields =
                changes.stream().map(FieldChange::field).distinct().sorted().toList();
        return new Row(
                fields.isEmpty() ? Kind.KEPT : Kind.CHANGED,
                former,
                fresh,
                Likeness.of(Likeness.Traits.of(former), Likeness.Traits.of(fresh)),
                fields,
                changes,
                decision);
    }

    private static Map<ItemId, PlanTask> byId(List<PlanTask> tasks) {
        return tasks.stream().collect(toMap(PlanTask::id, task -> task, (one, other) -> one, LinkedHashMap::new));
    }

    /** Former tasks by the new ones that are most like them, the likest first; tasks of one title before all others. */
    private static Map<ItemId, PlanTask> proposed(List<PlanTask> former, List<PlanTask> fresh) {
        Map<ItemId, PlanTask> proposed = new HashMap<>();
        Map<ItemId, Likeness.Traits> traits = new HashMap<>();
        former.forEach(task -> traits.put(task.id(), Likeness.Traits.of(task)));
        Map<String, List<PlanTask>> byTitle = new HashMap<>();
        former.forEach(task -> byTitle.computeIfAbsent(
                        Objects.requireNonNull(traits.get(task.id())).title(), title -> new ArrayList<>())
                .add(task));
        List<PlanTask> rest = new ArrayList<>();
        Set<PlanTask> taken = new HashSet<>();
        for (PlanTask task : fresh) {
            Likeness.Traits own = Likeness.Traits.of(task);
            traits.put(task.id(), own);
            List<PlanTask> same = byTitle.getOrDefault(own.title(), List.of());
            if (same.size() == 1 && taken.add(same.get(0))) {
                proposed.put(task.id(), same.get(0));
            } else {
                rest.add(task);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        for (PlanTask task : rest) {
            for (PlanTask one : former) {
                if (!taken.contains(one)) {
                    double likeness = Likeness.of(
                            Objects.requireNonNull(traits.get(one.id())),
                            Objects.requireNonNull(traits.get(task.id())));
                    if (likeness >= LEAST) {
                        candidates.add(new Candidate(one, task, likeness));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparing(Candidate::likeness)
                .reversed()
                .thenComparing(each -> each.after().position())
                .thenComparing(each -> each.before().position()));
        for (Candidate each : candidates) {
            if (!taken.contains(each.before())
                    && !proposed.containsKey(each.after().id())) {
                taken.add(each.before());
                proposed.put(each.after().id(), each.before());
            }
        }
        return proposed;
    }

    private record Candidate(PlanTask before, PlanTask after, double likeness) {}
}
