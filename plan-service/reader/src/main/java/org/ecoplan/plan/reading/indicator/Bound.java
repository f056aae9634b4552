package org.ecoplan.plan.reading.indicator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 数后用语: the word right behind a figure: 以上, 以下, 左右. */
enum Bound {
    UP("(?:及|\\(含\\))?以上|及其以上"),
    DOWN("(?:及|\\(含\\))?(?:以下|以内)|之内"),
    AROUND("左右|上下"),
    NONE("");

    private final Pattern words;

    Bound(String words) {
        this.words = Pattern.compile(words);
    }

    /** The bound behind a figure and where the words behind it begin. */
    record Found(Bound bound, int end) {}

    /** The bound of figures, 约 before them taken in. */
    static Found around(String text, int from, int end, int limit) {
        Found after = after(text, end, limit);
        boolean about = from > 0 && text.charAt(from - 1) == '约' && !text.startsWith("节约", from - 2);
        return about && after.bound() == NONE ? new Found(AROUND, after.end()) : after;
    }

    static Found after(String text, int from, int limit) {
        for (Bound bound : values()) {
            Matcher matcher = bound.words.matcher(text).region(from, limit);
            if (bound != NONE && matcher.lookingAt()) {
                return new Found(bound, matcher.end());
            }
        }
        return new Found(NONE, from);
    }
}
