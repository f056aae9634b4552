/** Supervision orders (督办单): what a unit is ordered, on which grounds, and what became of it. */
@NullMarked
package org.ecoplan.task.order.domain;

import org.jspecify.annotations.NullMarked;
