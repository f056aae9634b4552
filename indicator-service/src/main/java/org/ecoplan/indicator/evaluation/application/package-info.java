/** The standards that the service knows, and what is asked of them. */
@NullMarked
package org.ecoplan.indicator.evaluation.application;

import org.jspecify.annotations.NullMarked;
