/** 季调度: what the other services hear of rounds, and the bell that wakes the catching up. */
@NullMarked
package org.ecoplan.plan.round.messaging;

import org.jspecify.annotations.NullMarked;
