/** Asking for such signs. */
@NullMarked
package org.ecoplan.indicator.authenticity.application;

import org.jspecify.annotations.NullMarked;
