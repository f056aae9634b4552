/** What plan-service tells: the one intake of plans and rounds, handed on to the features concerned. */
@NullMarked
package org.ecoplan.task.plan.messaging;

import org.jspecify.annotations.NullMarked;
