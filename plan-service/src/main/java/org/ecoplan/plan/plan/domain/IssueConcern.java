package org.ecoplan.plan.plan.domain;

/** What a person has to accept before a plan is issued all the same (印发前须确认的事项). */
public enum IssueConcern {
    /** 待定问题未处理: the reader left questions and nobody has gone through all items; what stands in the tree counts */
    OPEN_QUESTIONS,
    /** 文件属于其他地区: another place issued the document, whose units have the names of ours */
    FOREIGN_DOCUMENT
}
