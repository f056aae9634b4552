package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 并列的零指标: 实现秸秆焚烧零火点、综合利用率不低于95%: none of one thing, in a row with the figures of others.
 *
 * @param nameEnd where the words end that name the thing
 * @param end     behind 零火点; the next thing stands behind the joint there
 */
record ZeroInARow(int nameEnd, int end) {

    private static final Pattern WORDS =
            Pattern.compile("^([\\p{IsHan}、]{2,40}?)(零(?:火点|增长|事故|排放|直排|新增|投诉|发生|死亡|上升|填埋|超标|污染))(?=[、和及与][^,]*\\d)");

    static @Nullable ZeroInARow in(String words) {
        Matcher none = WORDS.matcher(words);
        return none.find() ? new ZeroInARow(none.end(1), none.end(2)) : null;
    }
}
