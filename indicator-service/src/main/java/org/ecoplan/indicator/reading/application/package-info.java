/** Takes readings in and shows them. */
@NullMarked
package org.ecoplan.indicator.reading.application;

import org.jspecify.annotations.NullMarked;
