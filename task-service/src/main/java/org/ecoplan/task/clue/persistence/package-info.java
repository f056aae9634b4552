/** Clues in PostgreSQL. */
@NullMarked
package org.ecoplan.task.clue.persistence;

import org.jspecify.annotations.NullMarked;
