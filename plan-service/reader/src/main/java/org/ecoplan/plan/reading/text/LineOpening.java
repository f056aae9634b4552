package org.ecoplan.plan.reading.text;

import java.util.regex.Pattern;

/** 行首: a line that opens something of its own: an ordinal, a label, an annex. */
final class LineOpening {

    private static final String ORDINAL = "[((]?[一二三四五六七八九十]{1,3}+[、))]"
            + "|[((]?\\d{1,3}+[))、.．](?!\\d)|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\s|第[一二三四五六七八九十]{1,3}+[章节条部篇]|附[件表]";
    private static final Pattern ORDINAL_OPENING = Pattern.compile(ORDINAL);
    private static final Pattern OPENING = Pattern.compile(ORDINAL + "|(?:牵头|责任|配合|参与|主办|协办|完成|指导|实施)(?:单位|部门|时限|主体)");
    private static final int REACH = 12;

    private LineOpening() {}

    static boolean isOpening(String text, int start) {
        return opens(OPENING, text, start);
    }

    static boolean isOrdinal(String text, int start) {
        return opens(ORDINAL_OPENING, text, start);
    }

    private static boolean opens(Pattern opening, String text, int start) {
        return opening.matcher(text)
                .region(start, Math.min(text.length(), start + REACH))
                .lookingAt();
    }
}
