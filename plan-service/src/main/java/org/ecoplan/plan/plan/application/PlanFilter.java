package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Which plans a list shall show, and how.
 *
 * @param words part of the title or the document number; blank for any
 * @param oldestFirst by the import; else the newest first
 */
public record PlanFilter(@Nullable PlanState state, String words, boolean oldestFirst) {}
