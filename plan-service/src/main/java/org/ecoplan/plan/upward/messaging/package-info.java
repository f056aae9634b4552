/** Reports to superiors that are overdue, as events. */
@NullMarked
package org.ecoplan.plan.upward.messaging;

import org.jspecify.annotations.NullMarked;
