/** The tables of issued tasks and their duties. */
@NullMarked
package org.ecoplan.task.assignment.persistence;

import org.jspecify.annotations.NullMarked;
