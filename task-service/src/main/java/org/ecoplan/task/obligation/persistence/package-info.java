/** The tables of obligations, their earlier deadlines and the rungs they have crossed. */
@NullMarked
package org.ecoplan.task.obligation.persistence;

import org.jspecify.annotations.NullMarked;
