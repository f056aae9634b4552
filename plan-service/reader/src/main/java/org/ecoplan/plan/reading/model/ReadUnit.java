package org.ecoplan.plan.reading.model;

/**
 * 责任单位: a unit as printed, in one role.
 *
 * @param inherited printed at a higher level or in 以下均需, not on the task itself
 */
public record ReadUnit(String name, UnitRole role, boolean inherited, Evidence evidence) {}
