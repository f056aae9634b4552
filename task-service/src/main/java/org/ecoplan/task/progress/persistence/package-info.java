/** The table of the thresholds of lamps. */
@NullMarked
package org.ecoplan.task.progress.persistence;

import org.jspecify.annotations.NullMarked;
