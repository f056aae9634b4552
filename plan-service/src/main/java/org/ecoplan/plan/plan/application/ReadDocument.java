package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.PlanTree;

/** A document that was read: its text and the tree found in it. Nothing is stored yet. */
public record ReadDocument(String name, String format, String text, PlanTree tree) {}
