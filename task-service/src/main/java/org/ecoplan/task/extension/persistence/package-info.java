/** The requests in PostgreSQL. */
@NullMarked
package org.ecoplan.task.extension.persistence;

import org.jspecify.annotations.NullMarked;
