/** The time line of a duty, out of the tables of all that is done to it. */
@NullMarked
package org.ecoplan.task.timeline.persistence;

import org.jspecify.annotations.NullMarked;
