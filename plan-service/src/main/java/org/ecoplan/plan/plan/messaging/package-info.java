/** 方案: what the other services hear of plans. */
@NullMarked
package org.ecoplan.plan.plan.messaging;

import org.jspecify.annotations.NullMarked;
