package org.ecoplan.plan.precedence.domain;

/** Why a person has to say which level is in force. */
public enum PrecedenceQuestion {
    NO_FIGURE("一方没有可比较的数值"),
    UNITS_DIFFER("两者计量单位不同"),
    KINDS_DIFFER("两者比较方式不可比"),
    BASELINES_DIFFER("两者基期不同"),
    NEITHER_STRICTER("两者范围互不包含,不能判定何者更严"),
    DATES_DIFFER("两者数值、时限或考核周期各有松紧"),
    SUPERIOR_ENDED("上级方案已结束或不再有该目标");

    private final String title;

    PrecedenceQuestion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
