/** Superior plans and compared targets in PostgreSQL. */
@NullMarked
package org.ecoplan.plan.precedence.persistence;

import org.jspecify.annotations.NullMarked;
