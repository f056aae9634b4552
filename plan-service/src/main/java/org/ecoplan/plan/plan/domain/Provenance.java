package org.ecoplan.plan.plan.domain;

/**
 * Where an item was read (出处).
 *
 * @param start first character of the clause in the source text, UTF-16 offset
 * @param end behind its last character
 * @param rule id of the rule of language that read it
 * @param confidence 0 to 1
 */
public record Provenance(int start, int end, String rule, double confidence) {}
