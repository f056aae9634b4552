/** The tables of readings; no ORM. */
@NullMarked
package org.ecoplan.indicator.reading.persistence;

import org.jspecify.annotations.NullMarked;
