package org.ecoplan.plan.notice.domain;

/** How far a notice has come. */
public enum NoticeState {
    /** 草拟 */
    DRAFT,
    /** 已复核: by another person than the one who drafted it */
    REVIEWED,
    /** 已批准: by a third person */
    APPROVED,
    /** 已印发: nothing of it moves any more */
    ISSUED
}
