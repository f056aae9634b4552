/** How often series are expected to speak. */
@NullMarked
package org.ecoplan.indicator.silence.rest;

import org.jspecify.annotations.NullMarked;
