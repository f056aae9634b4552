package org.ecoplan.indicator.evaluation.domain.water;

/** Class of surface water (水质类别), the best first. Source: GB 3838-2002, clause 3. */
public enum WaterClass {
    I("Ⅰ类"),
    II("Ⅱ类"),
    III("Ⅲ类"),
    IV("Ⅳ类"),
    V("Ⅴ类"),
    /** Worse than class V in one item at least. */
    WORSE_THAN_V("劣Ⅴ类");

    private final String words;

    WaterClass(String words) {
        this.words = words;
    }

    public boolean isWorseThan(WaterClass other) {
        return compareTo(other) > 0;
    }

    public String words() {
        return words;
    }
}
