/** The tables of the targets of issued tasks. */
@NullMarked
package org.ecoplan.task.target.persistence;

import org.jspecify.annotations.NullMarked;
