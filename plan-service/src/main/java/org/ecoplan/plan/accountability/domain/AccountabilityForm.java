package org.ecoplan.plan.accountability.domain;

/** In which form a unit is held to account (问责方式). */
public enum AccountabilityForm {
    SUPERVISION("督办"),
    TALK("约谈"),
    NAMED("通报"),
    /** on record only: discipline and personnel bodies decide (移送) */
    REFERRAL("移送");

    private final String title;

    AccountabilityForm(String title) {
        this.title = title;
    }

    /** In words of the field. */
    public String title() {
        return title;
    }
}
