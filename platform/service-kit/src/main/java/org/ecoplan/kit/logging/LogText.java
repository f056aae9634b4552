package org.ecoplan.kit.logging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts from outside as a log may hold them: on one line, without control or invisible characters, cut. */
public final class LogText {
    private static final int LONGEST_FIELD = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}");

    private LogText() {}

    /** A short field, such as a path or a code. */
    public static String field(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : cut(escaped(text), LONGEST_FIELD);
    }

    /** A field that may repeat a word of the caller, such as the name of an unknown field: a number of somebody perhaps. */
    public static String fieldWithoutNumbers(@Nullable String text) {
        return field(text == null ? null : NUMBER.matcher(text).replaceAll("*"));
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** Line ends of our own traces stay out of this: it is for one message. */
    static String escaped(String text) {
        if (text.chars().noneMatch(LogText::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
