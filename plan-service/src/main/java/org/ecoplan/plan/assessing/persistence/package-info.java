/** Assessments in PostgreSQL. */
@NullMarked
package org.ecoplan.plan.assessing.persistence;

import org.jspecify.annotations.NullMarked;
