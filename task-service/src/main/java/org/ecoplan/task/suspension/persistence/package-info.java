/** The suspensions in PostgreSQL. */
@NullMarked
package org.ecoplan.task.suspension.persistence;

import org.jspecify.annotations.NullMarked;
