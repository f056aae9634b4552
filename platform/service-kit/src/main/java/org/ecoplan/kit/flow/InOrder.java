package org.ecoplan.kit.flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asynchronous steps one after another, as many as there are. A {@code Uni} folded over rows with {@code flatMap} is
 * as deep as its data and ends in a stack overflow that nobody sees; these loops need the same stack for one row and
 * for a million. The first step that fails ends the loop with its failure.
 */
public final class InOrder {
    private InOrder() {}

    /** One step an item, the next when the one before has ended. */
    public static <T> Uni<Void> each(Iterable<? extends T> items, Function<? super T, ? extends Uni<?>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> step.apply(item).replaceWith(Boolean.TRUE))
                .onItem()
                .ignoreAsUni();
    }

    /** One step for each run of at most {@code size} items that follow each other. */
    public static <T> Uni<Void> inChunks(List<T> items, int size, Function<List<T>, ? extends Uni<?>> step) {
        List<List<T>> chunks = new ArrayList<>();
        for (int start = 0; start < items.size(); start += size) {
            chunks.add(items.subList(start, Math.min(start + size, items.size())));
        }
        return each(chunks, step);
    }

    /** The same step again and again as long as it answers that there is more. */
    public static Uni<Void> whileTrue(Supplier<Uni<Boolean>> step) {
        return Multi.createBy()
                .repeating()
                .uni(step::get)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }
}
