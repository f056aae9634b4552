/** The progress of duties for their readers, and the thresholds of the lamps. */
@NullMarked
package org.ecoplan.task.progress.application;

import org.jspecify.annotations.NullMarked;
