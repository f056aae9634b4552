/** 方案: where plans are kept. The tree is one document of the plan's row, so that a review step is one versioned change. */
@NullMarked
package org.ecoplan.plan.plan.persistence;

import org.jspecify.annotations.NullMarked;
