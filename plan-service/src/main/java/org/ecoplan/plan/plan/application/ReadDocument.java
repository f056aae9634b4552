package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.PlanTree;

/** A document that was read for an organisation: its text and the tree found in it. Nothing is stored yet. */
public record ReadDocument(String organisation, String name, String format, String text, PlanTree tree) {}
