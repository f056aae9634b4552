package org.ecoplan.plan.reading.model;

/**
 * 反馈问题: what a plan that puts things right says is wrong, with the task that puts it right.
 *
 * @param action ordinal of the action of that task, empty where it stands under none
 */
public record ReadProblem(String action, String task, String quote, Evidence evidence) {}
