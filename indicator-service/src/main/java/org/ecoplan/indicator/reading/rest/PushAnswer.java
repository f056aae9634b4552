package org.ecoplan.indicator.reading.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.jspecify.annotations.Nullable;

/** What became of a push: {@code rows} is the sum of the four counts, and there is a verdict for each row. */
public record PushAnswer(
        int rows, long accepted, long duplicates, long revised, long refused, List<VerdictView> verdicts) {
    static final String JSON_ROWS = "/readings/";
    static final String TABLE_ROWS = "/rows/";

    /**
     * @param row its place in the push, from 0
     * @param code why it was refused, or what is special about it; {@code title} the same in Chinese
     * @param pointer the place in the push that it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictView(
            int row,
            String verdict,
            @Nullable String code,
            @Nullable String title,
            @Nullable String pointer) {

        static VerdictView of(RowVerdict verdict, String placeOfRows) {
            RowVerdict.Reason reason = verdict.reason();
            return new VerdictView(
                    verdict.row(),
                    verdict.kind().name(),
                    reason == null ? null : reason.name(),
                    reason == null ? null : reason.title(),
                    reason == null ? null : pointer(placeOfRows + verdict.row(), reason));
        }

        private static String pointer(String place, RowVerdict.Reason reason) {
            return reason.field().isEmpty() ? place : place + "/" + reason.field();
        }
    }

    static PushAnswer of(List<RowVerdict> verdicts, String placeOfRows) {
        return new PushAnswer(
                verdicts.size(),
                count(verdicts, RowVerdict.Kind.ACCEPTED),
                count(verdicts, RowVerdict.Kind.DUPLICATE),
                count(verdicts, RowVerdict.Kind.REVISED),
                count(verdicts, RowVerdict.Kind.REFUSED),
                verdicts.stream()
                        .map(verdict -> VerdictView.of(verdict, placeOfRows))
                        .toList());
    }

    private static long count(List<RowVerdict> verdicts, RowVerdict.Kind kind) {
        return verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
    }
}
