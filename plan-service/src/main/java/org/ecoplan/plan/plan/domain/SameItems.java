package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

/**
 * Which targets and milestones of two versions of a task are the same: a target by its indicator and unit of measure, of
 * several stages first that of the same day; a milestone by its words, else where half of them are the same.
 */
final class SameItems {
    private static final double HALF = 0.5;

    private SameItems() {}

    /** Ids of the former targets by those of the new ones. */
    static Map<ItemId, Item<Target>> targets(List<Item<Target>> before, List<Item<Target>> after) {
        return pair(
                before,
                after,
                List.of(
                        (one, other) -> isOfTheSame(one, other)
                                && one.comparator() == other.comparator()
                                && Objects.equals(one.by(), other.by()),
                        SameItems::isOfTheSame));
    }

    private static boolean isOfTheSame(Target one, Target other) {
        return Likeness.plain(one.indicator()).equals(Likeness.plain(other.indicator()))
                && Objects.equals(one.unit(), other.unit());
    }

    static Map<ItemId, Item<Milestone>> milestones(List<Item<Milestone>> before, List<Item<Milestone>> after) {
        return pair(
                before,
                after,
                List.of(
                        (one, other) -> Likeness.plain(one.what()).equals(Likeness.plain(other.what()))
                                && one.by().equals(other.by()),
                        (one, other) -> Likeness.plain(one.what()).equals(Likeness.plain(other.what())),
                        (one, other) -> Likeness.ofWords(one.what(), other.what()) >= HALF));
    }

    /** Each item once, by the first condition that finds a partner, in the order of the document. */
    private static <T> Map<ItemId, Item<T>> pair(
            List<Item<T>> before, List<Item<T>> after, List<BiPredicate<T, T>> conditions) {
        Map<ItemId, Item<T>> pairs = new HashMap<>();
        List<Item<T>> left =
                new ArrayList<>(before.stream().filter(Item::stands).toList());
        for (BiPredicate<T, T> condition : conditions) {
            for (Item<T> item : after) {
                if (item.stands() && !pairs.containsKey(item.id())) {
                    left.stream()
                            .filter(former -> condition.test(former.current(), item.current()))
                            .findFirst()
                            .ifPresent(former -> {
                                pairs.put(item.id(), former);
                                left.remove(former);
                            });
                }
            }
        }
        return pairs;
    }
}
