/** Reminding units by hand. */
@NullMarked
package org.ecoplan.task.ladder.rest;

import org.jspecify.annotations.NullMarked;
