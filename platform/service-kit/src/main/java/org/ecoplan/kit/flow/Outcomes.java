package org.ecoplan.kit.flow;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/** Outcomes in a reactive step: what was done goes on, a refusal goes through as it is. */
public final class Outcomes {
    private Outcomes() {}

    public static <T> Uni<Outcome<T>> done(T result) {
        return Uni.createFrom().item(Outcome.done(result));
    }

    public static <T> Uni<Outcome<T>> refused(Refusal refusal) {
        return Uni.createFrom().item(Outcome.refused(refusal));
    }

    /** Goes on with a step that cannot be refused, such as saving what was decided. */
    public static <T, R> Uni<Outcome<R>> map(Outcome<T> outcome, Function<? super T, Uni<R>> step) {
        return flatMap(outcome, result -> step.apply(result).map(Outcome::done));
    }

    /** Goes on with a step that may be refused itself. */
    public static <T, R> Uni<Outcome<R>> flatMap(Outcome<T> outcome, Function<? super T, Uni<Outcome<R>>> step) {
        return outcome.fold(step, Outcomes::refused);
    }
}
