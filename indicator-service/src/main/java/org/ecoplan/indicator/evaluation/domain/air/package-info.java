/** Ambient air: limits, the air quality index of a day or an hour, the evaluation of a year (环境空气质量评价). */
@NullMarked
package org.ecoplan.indicator.evaluation.domain.air;

import org.jspecify.annotations.NullMarked;
