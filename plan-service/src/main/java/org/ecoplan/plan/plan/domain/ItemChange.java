package org.ecoplan.plan.plan.domain;

import java.util.List;

/** What a reviewer does to the items of a tree. */
interface ItemChange {

    <T> Item<T> to(Item<T> item);

    default <T> List<Item<T>> toAll(List<Item<T>> items) {
        return items.stream().map(this::to).toList();
    }

    /** Accepts what nobody has looked at yet. */
    record AcceptOpen(Decision by) implements ItemChange {
        @Override
        public <T> Item<T> to(Item<T> item) {
            return item.state() == ReviewState.OPEN ? item.accept(by) : item;
        }
    }

    record AcceptOne(ItemId which, Decision by) implements ItemChange {
        @Override
        public <T> Item<T> to(Item<T> item) {
            return item.id().equals(which) ? item.accept(by) : item;
        }
    }

    record RejectOne(ItemId which, Decision by) implements ItemChange {
        @Override
        public <T> Item<T> to(Item<T> item) {
            return item.id().equals(which) ? item.reject(by) : item;
        }
    }
}
