package org.ecoplan.plan.reading.outline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 编号前文: what stands before an ordinal inside a line. */
final class OrdinalContext {

    private static final String CLOSING_MARKS = "。!?)\n\"”";
    private static final Pattern MEASURES = Pattern.compile("(?:整改|治理|具体|工作|主要)?措施:");
    private static final int LONGEST_HEADING = 45;
    private static final int LOOK_BACK = 600;

    private final String text;

    OrdinalContext(String text) {
        this.text = text;
    }

    /** Whether an ordinal may stand inside a line: after a closed sentence, a list of units, or right after a heading. */
    boolean mayOpenInside(Ordinal ordinal, int since, @Nullable Node latest) {
        int at = ordinal.start();
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        if (before == '(' || before == '、' || before == '第') {
            return false;
        }
        if (isAmongMeasures(at)) {
            return unitsBefore(at, since);
        }
        return CLOSING_MARKS.indexOf(before) >= 0
                || (latest != null && latest.kind().isCoarserThan(ordinal.kind()) && isHeading(since, at))
                || unitsBefore(at, since);
    }

    /** 整改措施:1.…。2.…: a list inside the line of its label is one piece of work, unless its items name their units. */
    private boolean isAmongMeasures(int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        return MEASURES.matcher(text).region(line, at).lookingAt();
    }

    boolean unitsOrLineEndBefore(int at, int since) {
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        return CLOSING_MARKS.indexOf(before) >= 0 || unitsBefore(at, since);
    }

    /** 责任单位: has been opened since and runs up to here. */
    boolean unitsBefore(int at, int since) {
        int label = Math.max(text.lastIndexOf("单位:", at), text.lastIndexOf("部门:", at));
        return label >= since
                && at - label < LOOK_BACK
                && text.substring(label, at).indexOf('\n') < 0;
    }

    private boolean isHeading(int from, int to) {
        if (to - from > LONGEST_HEADING) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (",。;:\n".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return to > from;
    }
}
