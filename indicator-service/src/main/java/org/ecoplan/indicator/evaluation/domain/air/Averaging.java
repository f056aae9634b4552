package org.ecoplan.indicator.evaluation.domain.air;

/** Over which time a concentration is averaged (平均时间). Source: GB 3095, clause 3. */
public enum Averaging {
    YEAR("年平均"),
    DAY("24小时平均"),
    /** The greatest mean of eight hours of a day. */
    EIGHT_HOURS("日最大8小时平均"),
    HOUR("1小时平均");

    private final String words;

    Averaging(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
