package org.ecoplan.task.evidence.application;

import org.ecoplan.task.evidence.domain.Evidence;

/**
 * Another evidence file that is the same or looks the same.
 *
 * @param bits in which the hashes of the two pictures differ; 0 for the same content
 */
public record Likeness(Evidence other, boolean sameContent, int bits) {}
