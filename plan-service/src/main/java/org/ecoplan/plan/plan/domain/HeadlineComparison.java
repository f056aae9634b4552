package org.ecoplan.plan.plan.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecoplan.plan.plan.domain.PlanComparison.Headline;
import org.ecoplan.plan.plan.domain.PlanComparison.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The targets outside the tasks (总体目标) of a draft beside those of the plan that it revises: what a person decided; what is
 * plainly the same, which nobody has to decide on; and for the rest what is proposed by likeness.
 */
final class HeadlineComparison {
    /** Below it two targets are not proposed as the same. */
    private static final double LEAST = 0.6;

    private final List<Item<Target>> order;
    private final Map<ItemId, Item<Target>> former;
    private final Map<ItemId, Item<Target>> fresh;
    private final List<Headline> rows = new ArrayList<>();

    private HeadlineComparison(List<Item<Target>> before, List<Item<Target>> after) {
        this.former = standing(before);
        this.fresh = standing(after);
        this.order = new ArrayList<>(fresh.values());
        this.order.addAll(former.values());
    }

    /** In the order of the new document, what has no place in it behind. */
    static List<Headline> of(
            List<Item<Target>> before, List<Item<Target>> after, List<ItemPair> decided, boolean proposes) {
        HeadlineComparison comparison = new HeadlineComparison(before, after);
        comparison.decided(decided);
        comparison.plainlyTheSame();
        if (proposes) {
            comparison.alike();
        }
        comparison.alone();
        return comparison.rows();
    }

    private void decided(List<ItemPair> decided) {
        for (ItemPair pair : decided) {
            boolean holds = (pair.before() == null || former.containsKey(pair.before()))
                    && (pair.after() == null || fresh.containsKey(pair.after()));
            if (holds) {
                add(
                        pair.before() == null ? null : former.remove(pair.before()),
                        pair.after() == null ? null : fresh.remove(pair.after()),
                        pair.decision());
            }
        }
    }

    private void plainlyTheSame() {
        Map<String, List<Item<Target>>> byIndicator = former.values().stream()
                .collect(groupingBy(one -> Likeness.plain(one.current().indicator())));
        for (Item<Target> item : List.copyOf(fresh.values())) {
            byIndicator.getOrDefault(Likeness.plain(item.current().indicator()), List.of()).stream()
                    .filter(one -> former.containsKey(one.id()))
                    .filter(one -> new TargetDifference(one.current(), item.current())
                            .whole()
                            .isEmpty())
                    .findFirst()
                    .ifPresent(one -> pair(one, item));
        }
    }

    private void alike() {
        List<Candidate> candidates = new ArrayList<>();
        for (Item<Target> item : fresh.values()) {
            for (Item<Target> one : former.values()) {
                double likeness = Likeness.of(one.current(), item.current());
                if (likeness >= LEAST) {
                    candidates.add(new Candidate(one, item, likeness));
                }
            }
        }
        candidates.sort(Comparator.comparing(Candidate::likeness).reversed());
        for (Candidate each : candidates) {
            if (former.containsKey(each.before().id())
                    && fresh.containsKey(each.after().id())) {
                pair(each.before(), each.after());
            }
        }
    }

    private void pair(Item<Target> before, Item<Target> after) {
        former.remove(before.id());
        fresh.remove(after.id());
        add(before, after, null);
    }

    private void alone() {
        former.values().forEach(item -> add(item, null, null));
        fresh.values().forEach(item -> add(null, item, null));
    }

    private void add(@Nullable Item<Target> before, @Nullable Item<Target> after, @Nullable Decision decision) {
        if (before == null || after == null) {
            rows.add(new Headline(after == null ? Kind.ENDED : Kind.NEW, before, after, null, List.of(), decision));
            return;
        }
        List<FieldChange> changes = new TargetDifference(before.current(), after.current()).whole();
        rows.add(new Headline(
                changes.isEmpty() ? Kind.KEPT : Kind.CHANGED,
                before,
                after,
                Likeness.of(before.current(), after.current()),
                changes,
                decision));
    }

    private List<Headline> rows() {
        Map<ItemId, Integer> places = new HashMap<>();
        order.forEach(item -> places.put(item.id(), places.size()));
        rows.sort(Comparator.comparing(
                row -> Objects.requireNonNull(places.get(row.shown().id()))));
        return List.copyOf(rows);
    }

    private static Map<ItemId, Item<Target>> standing(List<Item<Target>> items) {
        return items.stream()
                .filter(Item::stands)
                .collect(toMap(Item::id, item -> item, (one, other) -> one, LinkedHashMap::new));
    }

    private record Candidate(Item<Target> before, Item<Target> after, double likeness) {}
}
