package org.ecoplan.task.summary.application;

import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummaryContent;

/**
 * What was handed in, in full.
 *
 * @param step by which it was
 * @param basis what it rested on then
 */
public record HandedInSummary(PastSummaryStep step, SummaryContent content, Basis basis) {}
