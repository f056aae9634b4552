package org.ecoplan.kernel.outcome;

import java.util.function.Function;

/**
 * What became of a request: done with a result, or refused with a reason.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.result()));
        }
        return new Refused<>(((Refused<T>) this).refusal());
    }
}
