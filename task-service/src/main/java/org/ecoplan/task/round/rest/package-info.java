/** The board of a round. */
@NullMarked
package org.ecoplan.task.round.rest;

import org.jspecify.annotations.NullMarked;
