package org.ecoplan.plan.reading.source;

import java.util.List;

/**
 * 可存文本: text with one kind of line end, without characters that no database or screen can hold.
 * White space and wording stay as they are.
 */
final class StorableText {
    private final StringBuilder text;
    private int replaced;

    private StorableText(int length) {
        text = new StringBuilder(length);
    }

    static StorableText of(String raw) {
        StorableText clean = new StorableText(raw.length());
        for (int at = 0; at < raw.length(); at++) {
            at += clean.take(raw, at);
        }
        return clean;
    }

    String text() {
        return text.toString();
    }

    boolean isBlank() {
        return text.chars().allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each));
    }

    List<String> warnings() {
        return replaced == 0 ? List.of() : List.of("有 " + replaced + " 个残缺或不可用的字符已替换为 �");
    }

    /** Takes the character at a place and says how many more it has taken with it. */
    private int take(String raw, int at) {
        char each = raw.charAt(at);
        switch (each) {
            case '\r' -> {
                text.append('\n');
                return nextIs(raw, at, '\n') ? 1 : 0;
            }
            case '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> text.append('\n');
            case '\uFEFF' -> {}
            default -> {
                return takeOrdinary(raw, at, each);
            }
        }
        return 0;
    }

    private int takeOrdinary(String raw, int at, char each) {
        if (Character.isHighSurrogate(each) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))) {
            text.append(each).append(raw.charAt(at + 1));
            return 1;
        }
        if (Character.isSurrogate(each) || each == 0 || each == '\uFFFE' || each == '\uFFFF') {
            text.append('�');
            replaced++;
        } else if (each == '\t' || each == '\n' || !Character.isISOControl(each)) {
            text.append(each);
        }
        return 0;
    }

    private static boolean nextIs(String raw, int at, char wanted) {
        return at + 1 < raw.length() && raw.charAt(at + 1) == wanted;
    }
}
