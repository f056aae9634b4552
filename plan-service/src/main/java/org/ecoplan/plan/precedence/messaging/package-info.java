/** Which level is in force, as events; the watch over changed plans. */
@NullMarked
package org.ecoplan.plan.precedence.messaging;

import org.jspecify.annotations.NullMarked;
