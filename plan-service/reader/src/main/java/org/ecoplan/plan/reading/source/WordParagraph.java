package org.ecoplan.plan.reading.source;

import org.jspecify.annotations.Nullable;

/** Word 段落: one paragraph while its tags go by. */
final class WordParagraph {
    private final StringBuilder text = new StringBuilder();
    private @Nullable String style;
    private @Nullable Integer list;
    private @Nullable Integer level;
    private boolean deleted;

    void takeProperty(WordXml.Tag tag) {
        switch (tag.name()) {
            case "pStyle" -> style = tag.value();
            case "numId" -> list = tag.number("val", 0);
            case "ilvl" -> level = tag.number("val", 0);
            case "del" -> deleted = true;
            default -> {}
        }
    }

    void append(String piece) {
        text.append(piece);
    }

    String text() {
        return text.toString().strip();
    }

    String style(WordStyles styles) {
        return style == null ? styles.standard() : style;
    }

    /** Whether a tracked change took the whole paragraph away. */
    boolean isGone() {
        return deleted && text().isEmpty();
    }

    /** The label the list of the paragraph gives it; counts it. */
    String label(WordStyles styles, WordNumbering numbering) {
        String own = style(styles);
        Integer used = list == null ? styles.listOf(own) : list;
        if (used == null || used == 0) {
            return "";
        }
        return numbering.next(used, levelIn(used, own, styles, numbering));
    }

    private int levelIn(int used, String own, WordStyles styles, WordNumbering numbering) {
        if (level != null) {
            return level;
        }
        Integer ofStyle = list == null ? styles.levelOf(own) : null;
        return ofStyle == null ? numbering.levelOfStyle(used, own) : ofStyle;
    }
}
