/** The tables of supervision orders, their numbers and their steps. */
@NullMarked
package org.ecoplan.task.order.persistence;

import org.jspecify.annotations.NullMarked;
