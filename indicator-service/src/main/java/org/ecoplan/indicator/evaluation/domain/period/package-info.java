/** Values of days, months, quarters, half-years and years from the readings of a series (时段统计值). */
@NullMarked
package org.ecoplan.indicator.evaluation.domain.period;

import org.jspecify.annotations.NullMarked;
