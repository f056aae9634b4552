/** Reports to superiors in PostgreSQL. */
@NullMarked
package org.ecoplan.plan.upward.persistence;

import org.jspecify.annotations.NullMarked;
