package org.ecoplan.plan.reading.source;

/** 编号级别: how one level of a Word list counts and writes its number. */
final class WordLevel {
    private static final int USUAL = -1;

    private int start = 1;
    private int restartsAfter = USUAL;
    private NumberStyle style = NumberStyle.DECIMAL;
    private String pattern = "";
    private String paragraphStyle = "";
    private String suffix = " ";
    private boolean bullet;
    private boolean arabicOnly;

    void take(WordXml.Tag tag) {
        switch (tag.name()) {
            case "start" -> start = tag.number("val", 1);
            case "numFmt" -> takeFormat(tag.value());
            case "lvlRestart" -> restartsAfter = tag.number("val", USUAL);
            case "pStyle" -> paragraphStyle = tag.value();
            case "isLgl" -> arabicOnly = tag.isOn();
            case "suff" -> suffix = tag.value().equals("nothing") ? "" : " ";
            case "lvlText" -> pattern = tag.value();
            default -> {}
        }
    }

    int start() {
        return start;
    }

    String paragraphStyle() {
        return paragraphStyle;
    }

    NumberStyle style() {
        return style;
    }

    boolean arabicOnly() {
        return arabicOnly;
    }

    /** The text with {@code %1} … {@code %9} for the counters; a bullet is no number and has none. */
    String pattern() {
        return bullet ? "" : pattern;
    }

    String suffix() {
        return suffix;
    }

    /** Whether this level, standing at a depth, begins anew after a paragraph of a higher level. */
    boolean restartsAfter(int higher, int own) {
        return higher < (restartsAfter == USUAL ? own : restartsAfter);
    }

    private void takeFormat(String format) {
        style = NumberStyle.ofWord(format);
        bullet = format.equals("bullet");
    }
}
