/** Numbers of documents in PostgreSQL. */
@NullMarked
package org.ecoplan.plan.numbering.persistence;

import org.jspecify.annotations.NullMarked;
