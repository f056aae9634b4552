/** Watches whether series go on speaking. */
@NullMarked
package org.ecoplan.indicator.silence.application;

import org.jspecify.annotations.NullMarked;
