package org.ecoplan.plan.reading.model;

/** 未采用的数字: a number that became no target, and why. */
public record UnusedNumber(Span span, String text, String reason) {}
