package org.ecoplan.plan.reading.model;

/** 机制: a clause that says how the plan is steered. */
public record ReadMechanism(MechanismKind kind, String quote, Evidence evidence) {}
