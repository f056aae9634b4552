package org.ecoplan.indicator.reading.persistence;

import java.util.ArrayList;
import java.util.List;
import org.ecoplan.indicator.reading.domain.RowVerdict;
import org.ecoplan.indicator.reading.domain.RowVerdict.Kind;
import org.ecoplan.indicator.reading.domain.RowVerdict.Reason;
import org.jspecify.annotations.Nullable;

/** The verdicts on the rows of a push as a short text: {@code ACCEPTED*998;REFUSED:OUT_OF_RANGE*2}. */
final class VerdictText {
    private static final String ROWS = ";";
    private static final String REASON = ":";
    private static final String TIMES = "*";

    private VerdictText() {}

    /** @param verdicts one for each row, in the order of the rows */
    static String write(List<RowVerdict> verdicts) {
        StringBuilder text = new StringBuilder();
        int times = 0;
        for (int row = 0; row < verdicts.size(); row++) {
            times++;
            boolean goesOn =
                    row + 1 < verdicts.size() && wordOf(verdicts.get(row)).equals(wordOf(verdicts.get(row + 1)));
            if (!goesOn) {
                text.append(text.isEmpty() ? "" : ROWS)
                        .append(wordOf(verdicts.get(row)))
                        .append(TIMES)
                        .append(times);
                times = 0;
            }
        }
        return text.toString();
    }

    static List<RowVerdict> read(String text) {
        List<RowVerdict> verdicts = new ArrayList<>();
        for (String group : text.split(ROWS, -1)) {
            int times = group.lastIndexOf(TIMES);
            String[] word = group.substring(0, times).split(REASON, 2);
            Reason reason = word.length == 1 ? null : Reason.valueOf(word[1]);
            for (int left = Integer.parseInt(group.substring(times + 1)); left > 0; left--) {
                verdicts.add(new RowVerdict(verdicts.size(), Kind.valueOf(word[0]), reason));
            }
        }
        return verdicts;
    }

    private static String wordOf(RowVerdict verdict) {
        @Nullable Reason reason = verdict.reason();
        return reason == null ? verdict.kind().name() : verdict.kind().name() + REASON + reason.name();
    }
}
