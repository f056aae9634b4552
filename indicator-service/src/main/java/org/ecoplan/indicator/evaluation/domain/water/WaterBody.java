package org.ecoplan.indicator.evaluation.domain.water;

/** What kind of water a section lies in: limits of phosphorus and nitrogen differ. */
public enum WaterBody {
    RIVER("河流"),
    /** Lakes and reservoirs. */
    LAKE("湖库");

    private final String words;

    WaterBody(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
