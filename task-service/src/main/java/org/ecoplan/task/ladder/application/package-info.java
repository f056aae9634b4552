/** Climbing the ladder day by day, and at once for duties that come late. */
@NullMarked
package org.ecoplan.task.ladder.application;

import org.jspecify.annotations.NullMarked;
