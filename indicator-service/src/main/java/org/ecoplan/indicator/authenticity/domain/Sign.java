package org.ecoplan.indicator.authenticity.domain;

/**
 * What is to be looked at when figures may have been falsified (弄虚作假线索). A sign proves nothing: a late feed and a corrected slip
 * show it too.
 */
public enum Sign {
    /** A stored reading got another value. */
    CORRECTED_READING("监测值事后修改"),
    /** A reading came after noon of the day after its month, when the value of the month was due. */
    BACKDATED_READING("监测值逾期补录"),
    /** A person entered another figure of a period, or another baseline, by the last day of the target. */
    REVISED_FIGURE("填报值修改"),
    /** The same after the last day of the target. */
    REVISED_AFTER_DEADLINE("截止后修改填报值"),
    /** What a person entered is not what was measured in the same period. */
    DIFFERING_FIGURE("填报值与监测值不一致");

    private final String words;

    Sign(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
