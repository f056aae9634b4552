/** Problems in PostgreSQL. */
@NullMarked
package org.ecoplan.task.problem.persistence;

import org.jspecify.annotations.NullMarked;
