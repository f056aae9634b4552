/** The events of problems, and the breaches that open them. */
@NullMarked
package org.ecoplan.task.problem.messaging;

import org.jspecify.annotations.NullMarked;
