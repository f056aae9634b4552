package org.ecoplan.plan.reading.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.unit.UnitNames;

/** 印发通知: the letter that sends a plan out. It may have numbered paragraphs of its own, which are no tasks of the plan. */
public final class CoverLetter {

    private static final Pattern SIGNATURE = Pattern.compile(
            "\n([^\n\t:,。]{4,40})\n(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?=\n)");

    /** A signature further back than this part of the text closes the plan itself. */
    private static final double FURTHEST = 0.5;

    private CoverLetter() {}

    /** Where the letter ends: behind its signature; 0 where the text has none. */
    public static int end(String text) {
        Matcher signature = SIGNATURE.matcher(text).region(0, (int) (text.length() * FURTHEST));
        int end = 0;
        while (signature.find()) {
            if (UnitNames.looksLikeUnit(signature.group(1))) {
                end = signature.end();
            }
        }
        return end;
    }
}
