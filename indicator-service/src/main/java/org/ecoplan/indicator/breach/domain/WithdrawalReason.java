package org.ecoplan.indicator.breach.domain;

/** Why a breach that was told of is withdrawn. */
public enum WithdrawalReason {
    /** The readings as they stand now break the rule at no time of it. */
    NO_BREACH("更正或补报后的数据未超标"),
    /** It is one with another breach; the readings between the two show no recovery. */
    JOINED("与相邻的超标为同一次"),
    /** Its recovery does not hold and it lasts; the open breach in its place says so. */
    NOT_RECOVERED("恢复不成立,超标仍在持续");

    private final String title;

    WithdrawalReason(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
