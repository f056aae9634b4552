/** 指标: levels to reach, in numbers and in words. */
@NullMarked
package org.ecoplan.plan.reading.indicator;

import org.jspecify.annotations.NullMarked;
