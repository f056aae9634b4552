/** The taking back of claims. */
@NullMarked
package org.ecoplan.task.obligation.rest;

import org.jspecify.annotations.NullMarked;
