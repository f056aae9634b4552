/** Supervision orders over HTTP. */
@NullMarked
package org.ecoplan.task.order.rest;

import org.jspecify.annotations.NullMarked;
