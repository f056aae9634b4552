package org.ecoplan.plan.reading.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 标记符号: the signs of a text in Markdown, which are no words of it: # before a heading, ** around a label, - before an item. */
final class MarkdownSigns {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\u3000\\u00A0]");
    private static final Pattern AT_LINE_START =
            Pattern.compile("[ \\u3000\\u00A0]{0,8}(?:#{1,6}|>|[-*+](?![-*+|]))[ \\u3000\\u00A0]+");
    private static final MarkdownSigns NONE = new MarkdownSigns("", false);

    private final String original;
    private final boolean used;

    private MarkdownSigns(String original, boolean used) {
        this.original = original;
        this.used = used;
    }

    /** Those of a text that has a heading with its sign; a text without one has none. */
    static MarkdownSigns in(String original) {
        return HEADING.matcher(original).find() ? new MarkdownSigns(original, true) : NONE;
    }

    /** Where the words of a line begin. */
    int wordsStart(int start, int end) {
        if (!used) {
            return start;
        }
        Matcher sign = AT_LINE_START.matcher(original).region(start, end);
        return sign.lookingAt() ? sign.end() : start;
    }

    /** Whether a character is one of two signs that make words bold. */
    boolean isBold(int place) {
        return used
                && original.charAt(place) == '*'
                && (original.startsWith("**", place) || (place > 0 && original.charAt(place - 1) == '*'));
    }
}
