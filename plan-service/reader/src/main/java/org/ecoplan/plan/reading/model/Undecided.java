package org.ecoplan.plan.reading.model;

/** 待定: a question to the reviewer, where guessing would be wrong. */
public record Undecided(Span span, String question) {}
