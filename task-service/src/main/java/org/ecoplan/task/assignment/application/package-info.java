/** Assigning duties, signing for them, reading them, and what reports and the ladder may do to them. */
@NullMarked
package org.ecoplan.task.assignment.application;

import org.jspecify.annotations.NullMarked;
