package org.ecoplan.kernel.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What became of a request: done with a result, or refused with a reason.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

    record Done<T>(T result) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenDone, Function<Refusal, ? extends R> whenRefused) {
            return whenDone.apply(result);
        }
    }

    record Refused<T>(Refusal refusal) implements Outcome<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> whenDone, Function<Refusal, ? extends R> whenRefused) {
            return whenRefused.apply(refusal);
        }
    }

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** All results in their order, or the first refusal. */
    static <T> Outcome<List<T>> all(List<Outcome<T>> outcomes) {
        List<T> results = new ArrayList<>(outcomes.size());
        for (Outcome<T> each : outcomes) {
            if (each instanceof Done<T> done) {
                results.add(done.result());
            } else {
                return refused(((Refused<T>) each).refusal());
            }
        }
        return done(List.copyOf(results));
    }

    /** One answer out of the two cases. */
    <R> R fold(Function<? super T, ? extends R> whenDone, Function<Refusal, ? extends R> whenRefused);

    /** The same outcome with another result; a refusal stays as it is. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return flatMap(result -> done(change.apply(result)));
    }

    /** Goes on with a step that may be refused itself; a refusal stays as it is, and the step is not taken. */
    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> step) {
        return fold(step, Outcome::refused);
    }
}
