/** When a series has been silent for too long: plain Java, the instant is an argument. */
@NullMarked
package org.ecoplan.indicator.silence.domain;

import org.jspecify.annotations.NullMarked;
