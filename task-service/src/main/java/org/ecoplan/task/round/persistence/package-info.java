/** The table of rounds, and the reports counted. */
@NullMarked
package org.ecoplan.task.round.persistence;

import org.jspecify.annotations.NullMarked;
