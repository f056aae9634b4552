package org.ecoplan.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 行首: a line that opens something of its own: an ordinal, a label, an annex. */
final class LineOpening {

    private static final Pattern OPENING = Pattern.compile("[((]?[一二三四五六七八九十]{1,3}+[、))]"
            + "|[((]?\\d{1,3}+[))、.．](?!\\d)|第[一二三四五六七八九十]{1,3}+[章节条部篇]|附[件表]"
            + "|(?:牵头|责任|配合|参与|主办|协办|完成|指导|实施)(?:单位|部门|时限|主体)");

    private LineOpening() {}

    static boolean isOpening(String text, int start) {
        Matcher matcher = OPENING.matcher(text).region(start, Math.min(text.length(), start + 12));
        return matcher.lookingAt();
    }
}
