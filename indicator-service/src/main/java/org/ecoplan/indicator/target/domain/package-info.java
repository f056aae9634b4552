/** How a target of a plan stands: plain Java, the day is an argument. */
@NullMarked
package org.ecoplan.indicator.target.domain;

import org.jspecify.annotations.NullMarked;
