/** Assigning duties, the steps of their life, reading them. */
@NullMarked
package org.ecoplan.task.assignment.application;

import org.jspecify.annotations.NullMarked;
