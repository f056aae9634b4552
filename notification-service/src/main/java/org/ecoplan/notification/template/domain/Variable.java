package org.ecoplan.notification.template.domain;

/**
 * A variable that a template declares.
 *
 * @param longest UTF-16 code units; a longer value is cut, its end marked by …
 */
public record Variable(String name, int longest) {
    private static final String CUT = "…";

    /** @throws IllegalArgumentException for a length that leaves no room for a text */
    public Variable {
        if (name.isBlank() || longest < 2) {
            throw new IllegalArgumentException("no variable: " + name + ":" + longest);
        }
    }

    /** The value as it may leave the house ({@link PlainText}), as long as the variable admits at most. */
    public String fitted(String value) {
        return cut(PlainText.of(value));
    }

    /** The value, as long as the variable admits at most; a title in marks (《…》) keeps the closing one. */
    public String cut(String line) {
        if (line.length() <= longest) {
            return line;
        }
        String close = line.startsWith("《") && line.endsWith("》") && longest > 3 ? "》" : "";
        int end = longest - CUT.length() - close.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT + close;
    }

    /** The longest value there can be. */
    String longestValue() {
        return "字".repeat(longest);
    }
}
