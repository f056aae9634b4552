package org.ecoplan.plan.plan.domain;

/**
 * A single unit's part in a task of an issued plan (职责).
 *
 * @param namedAs the words of the document, which may name a group
 */
public record Duty(String unitCode, String unitName, UnitRole role, String namedAs, boolean inherited) {}
