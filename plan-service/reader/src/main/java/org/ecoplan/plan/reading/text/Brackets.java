package org.ecoplan.plan.reading.text;

/** 括号和引号: finds the closing partner within reach, so that commas inside do not cut a clause. */
public final class Brackets {

    private static final int REACH = 400;

    private Brackets() {}

    /** The place of the bracket that closes the one at open, or -1 where none follows within reach before limit. */
    public static int close(String text, int open, int limit) {
        char opening = text.charAt(open);
        char closing = partner(opening);
        int depth = 0;
        int end = Math.min(limit, open + REACH);
        for (int i = open; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    public static boolean opens(char c) {
        return c == '(' || c == '“' || c == '《' || c == '〔' || c == '[' || c == '【' || c == '「' || c == '‘';
    }

    private static char partner(char opening) {
        return switch (opening) {
            case '(' -> ')';
            case '“' -> '”';
            case '《' -> '》';
            case '〔' -> '〕';
            case '[' -> ']';
            case '【' -> '】';
            case '{' -> '}';
            case '「' -> '」';
            default -> '’';
        };
    }
}
