/** What is told of supervision orders. */
@NullMarked
package org.ecoplan.task.order.messaging;

import org.jspecify.annotations.NullMarked;
