/** Accountability in PostgreSQL. */
@NullMarked
package org.ecoplan.plan.accountability.persistence;

import org.jspecify.annotations.NullMarked;
