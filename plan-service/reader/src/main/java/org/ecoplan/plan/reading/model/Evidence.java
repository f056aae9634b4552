package org.ecoplan.plan.reading.model;

/**
 * 依据: why an item was read.
 *
 * @param span       place in the original text
 * @param rule       id of the language rule that read it
 * @param confidence 0 to 1
 */
public record Evidence(Span span, String rule, double confidence) {}
