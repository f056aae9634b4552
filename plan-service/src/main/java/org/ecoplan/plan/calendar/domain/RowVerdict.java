package org.ecoplan.plan.calendar.domain;

import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row 1-based, without the heading
 * @param date as it was given
 * @param refusal why the row cannot be taken; absent where it can
 */
public record RowVerdict(int row, String date, @Nullable Refusal refusal) {}
