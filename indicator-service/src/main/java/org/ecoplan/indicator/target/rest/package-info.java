/** Targets over HTTP. */
@NullMarked
package org.ecoplan.indicator.target.rest;

import org.jspecify.annotations.NullMarked;
