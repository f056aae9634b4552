/** 机制: how the plan is steered, and the duties that come back. */
@NullMarked
package org.ecoplan.plan.reading.mechanism;

import org.jspecify.annotations.NullMarked;
