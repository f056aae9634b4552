/** Proposing, trying, adopting and ending such rules. */
@NullMarked
package org.ecoplan.indicator.alarm.application;

import org.jspecify.annotations.NullMarked;
