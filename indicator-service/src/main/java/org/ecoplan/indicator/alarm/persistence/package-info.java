/** Keeps them, and what of them judges, in the tables. */
@NullMarked
package org.ecoplan.indicator.alarm.persistence;

import org.jspecify.annotations.NullMarked;
