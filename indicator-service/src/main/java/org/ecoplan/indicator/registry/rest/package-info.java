/** Indicators, series and rules over HTTP. */
@NullMarked
package org.ecoplan.indicator.registry.rest;

import org.jspecify.annotations.NullMarked;
