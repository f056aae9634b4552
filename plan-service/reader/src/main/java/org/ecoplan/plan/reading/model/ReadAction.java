package org.ecoplan.plan.reading.model;

/** 行动: the level of the plan under which tasks stand. */
public record ReadAction(String ordinal, String title, Evidence evidence) {}
