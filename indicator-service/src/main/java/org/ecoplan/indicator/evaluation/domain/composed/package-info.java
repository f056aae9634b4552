/** Figures that count days, sections or pollutants by what they mean under a standard: plain Java. */
@NullMarked
package org.ecoplan.indicator.evaluation.domain.composed;

import org.jspecify.annotations.NullMarked;
