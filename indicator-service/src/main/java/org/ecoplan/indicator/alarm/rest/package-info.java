/** The rules for people. */
@NullMarked
package org.ecoplan.indicator.alarm.rest;

import org.jspecify.annotations.NullMarked;
