package org.ecoplan.indicator.evaluation.domain.water;

/** Trophic state of a lake or reservoir (营养状态). Source: 环办〔2011〕22号, 二、(三). */
public enum TrophicState {
    OLIGOTROPHIC("贫营养"),
    MESOTROPHIC("中营养"),
    LIGHTLY_EUTROPHIC("轻度富营养"),
    MODERATELY_EUTROPHIC("中度富营养"),
    HIGHLY_EUTROPHIC("重度富营养");

    private final String words;

    TrophicState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
