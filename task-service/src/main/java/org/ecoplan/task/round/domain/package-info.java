/** Rounds (季调度): when a round asks for reports, of whom, and how they stand. */
@NullMarked
package org.ecoplan.task.round.domain;

import org.jspecify.annotations.NullMarked;
