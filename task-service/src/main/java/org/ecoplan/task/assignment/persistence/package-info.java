/** The tables of duties, their dated points and the rungs these have crossed. */
@NullMarked
package org.ecoplan.task.assignment.persistence;

import org.jspecify.annotations.NullMarked;
