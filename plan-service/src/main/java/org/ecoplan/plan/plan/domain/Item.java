package org.ecoplan.plan.plan.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of the tree under review (条目): what was read, what stands now, and who said so.
 *
 * @param imported what was read from the document and never changes; absent for an added item
 * @param current what goes into the plan unless the item is rejected
 */
public record Item<T>(
        ItemId id,
        @Nullable T imported,
        T current,
        ReviewState state,
        @Nullable Provenance provenance,
        @Nullable Decision decision) {

    public static <T> Item<T> read(T value, Provenance provenance) {
        return new Item<>(ItemId.fresh(), value, value, ReviewState.OPEN, provenance, null);
    }

    public static <T> Item<T> added(T value, Decision decision) {
        return new Item<>(ItemId.fresh(), null, value, ReviewState.ADDED, null, decision);
    }

    /** Takes the item as it stands now; a rejected one comes back. */
    public Item<T> accept(Decision by) {
        return into(current, stateOf(current), by);
    }

    public Item<T> reject(Decision by) {
        return into(current, ReviewState.REJECTED, by);
    }

    /** Another value; the one that was read makes the item accepted again, the present one leaves it as it is. */
    public Item<T> correct(T value, Decision by) {
        return stands() && value.equals(current) ? this : into(value, stateOf(value), by);
    }

    public boolean stands() {
        return state != ReviewState.REJECTED;
    }

    public boolean differsFromImport() {
        return state != ReviewState.OPEN && state != ReviewState.ACCEPTED;
    }

    private ReviewState stateOf(T value) {
        if (imported == null) {
            return ReviewState.ADDED;
        }
        return Objects.equals(imported, value) ? ReviewState.ACCEPTED : ReviewState.CORRECTED;
    }

    private Item<T> into(T value, ReviewState next, Decision by) {
        return new Item<>(id, imported, value, next, provenance, by);
    }
}
