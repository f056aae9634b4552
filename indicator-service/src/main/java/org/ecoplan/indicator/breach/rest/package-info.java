/** Breaches over HTTP. */
@NullMarked
package org.ecoplan.indicator.breach.rest;

import org.jspecify.annotations.NullMarked;
