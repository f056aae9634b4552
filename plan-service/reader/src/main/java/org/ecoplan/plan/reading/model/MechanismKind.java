package org.ecoplan.plan.reading.model;

/** 机制类别. */
public enum MechanismKind {
    /** 季调度. */
    QUARTERLY_SCHEDULING,
    /** 半年通报. */
    HALF_YEAR_NOTICE,
    /** 年评估. */
    ANNUAL_ASSESSMENT,
    /** 督察, 督查, 闭环整改. */
    INSPECTION,
    /** 考核, 追责问责. */
    ACCOUNTABILITY,
    /** 向上级报告. */
    REPORT_UP,
    /** 四个清单. */
    FOUR_LISTS,
    /** 联席会议, 会商. */
    JOINT_CONFERENCE,
    /** 公众监督. */
    PUBLIC_SUPERVISION,
    /** 接任者继续履行. */
    HANDOVER,
    /** 以上级要求为准. */
    SUPERIOR_OVERRIDE,
    /** 信息公开. */
    DISCLOSURE,
    /** 其他. */
    OTHER
}
