/** Readings over HTTP. */
@NullMarked
package org.ecoplan.indicator.reading.rest;

import org.jspecify.annotations.NullMarked;
