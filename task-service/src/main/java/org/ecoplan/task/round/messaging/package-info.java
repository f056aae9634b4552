/** 季调度: what the other services hear of rounds. */
@NullMarked
package org.ecoplan.task.round.messaging;

import org.jspecify.annotations.NullMarked;
