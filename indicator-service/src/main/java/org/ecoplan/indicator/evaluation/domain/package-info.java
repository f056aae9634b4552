/** What a figure means by the standard in force on the day of the observation (评价): the arithmetic that all standards share. */
@NullMarked
package org.ecoplan.indicator.evaluation.domain;

import org.jspecify.annotations.NullMarked;
