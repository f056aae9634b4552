package org.ecoplan.indicator.target.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a target.
 *
 * @param figures of periods that have ended, one a period
 * @param reference absent while nobody has said it and the plan does not print it
 * @param verdict of a person, the last one; absent without one
 */
public record Facts(
        List<Figure> figures,
        @Nullable Reference reference,
        @Nullable Verdict verdict) {

    public static final Facts NONE = new Facts(List.of(), null, null);

    /**
     * What a person found, with what it rests on (认定结论).
     *
     * @param on the day on which it was said
     */
    public record Verdict(boolean met, String evidence, LocalDate on) {}
}
