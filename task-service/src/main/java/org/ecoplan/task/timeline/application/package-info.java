/** The time line of a duty for its readers. */
@NullMarked
package org.ecoplan.task.timeline.application;

import org.jspecify.annotations.NullMarked;
