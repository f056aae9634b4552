/** Disclosures in PostgreSQL, which keeps them as they are. */
@NullMarked
package org.ecoplan.plan.disclosure.persistence;

import org.jspecify.annotations.NullMarked;
