package org.ecoplan.plan.plan.domain;

/** An action or chapter (行动) under which tasks stand. */
public record PlanAction(String ordinal, String title, Provenance provenance) {}
