package org.ecoplan.plan.assessing.domain;

/** How far an assessment has come. */
public enum AssessmentState {
    /** 草拟: the figures are frozen, nobody outside of the office sees it */
    DRAFT,
    /** 公示: units see their sheets and may object (申诉) */
    ANNOUNCED,
    /** 已批准 */
    APPROVED,
    /** 已公布: nothing of it moves any more */
    PUBLISHED,
    /** 已被新版本替代 */
    REPLACED
}
