package org.ecoplan.indicator.evaluation.domain.water;

/** How the water of a section or a basin is called (水质状况). Source: 环办〔2011〕22号, 二、(一) and (二). */
public enum WaterQuality {
    EXCELLENT("优"),
    GOOD("良好"),
    LIGHTLY_POLLUTED("轻度污染"),
    MODERATELY_POLLUTED("中度污染"),
    HEAVILY_POLLUTED("重度污染");

    private final String words;

    WaterQuality(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
