/** Asking lead units for their summaries, telling them of what is due, taking the steps of a summary. */
@NullMarked
package org.ecoplan.task.summary.application;

import org.jspecify.annotations.NullMarked;
