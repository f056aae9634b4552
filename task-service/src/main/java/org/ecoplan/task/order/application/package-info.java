/** Issuing supervision orders, their steps, telling of their feedback days. */
@NullMarked
package org.ecoplan.task.order.application;

import org.jspecify.annotations.NullMarked;
