package org.ecoplan.plan.plan.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.plan.plan.domain.TaskEdit.Entry;
import org.jspecify.annotations.Nullable;

/**
 * How a list of items shall be (清单式更正): an entry with an item id corrects that item, one without adds an item, an item
 * that is left out is rejected.
 *
 * @param wanted {@code null} leaves the list as it is
 * @param pointer place of the list in the request
 */
record ListEdit<T>(@Nullable List<Entry<T>> wanted, String pointer) {

    /** An entry that corrects an item which is not in the list, or corrects one twice. */
    Optional<Refusal> unknownItem(List<Item<T>> present) {
        Set<ItemId> known = new HashSet<>(present.stream().map(Item::id).toList());
        List<Entry<T>> entries = wanted == null ? List.of() : wanted;
        for (int at = 0; at < entries.size(); at++) {
            ItemId id = entries.get(at).itemId();
            if (id != null && !known.remove(id)) {
                return Optional.of(Refusal.invalid("UNKNOWN_ITEM", "该条目不在此清单中或重复出现", pointer + "/" + at + "/itemId"));
            }
        }
        return Optional.empty();
    }

    List<Item<T>> applyTo(List<Item<T>> present, Decision by) {
        if (wanted == null) {
            return present;
        }
        List<Item<T>> merged = new ArrayList<>();
        for (Item<T> item : present) {
            merged.add(wanted.stream()
                    .filter(entry -> item.id().equals(entry.itemId()))
                    .findFirst()
                    .map(entry -> item.correct(entry.value(), by))
                    .orElseGet(() -> item.stands() ? item.reject(by) : item));
        }
        wanted.stream()
                .filter(entry -> entry.itemId() == null)
                .forEach(entry -> merged.add(Item.added(entry.value(), by)));
        return merged;
    }

    /** The first target that cannot be. */
    static Optional<Refusal> badTarget(@Nullable List<Entry<Target>> targets) {
        List<Entry<Target>> wanted = targets == null ? List.of() : targets;
        for (int at = 0; at < wanted.size(); at++) {
            Optional<Refusal> refusal = wanted.get(at).value().check("/targets/" + at);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
