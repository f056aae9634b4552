package org.ecoplan.plan.reading.model;

/** 非指标: words that look like a target and are none. */
public record NotTarget(String quote, String reason, Evidence evidence) {}
