/** Finds them in what is stored. */
@NullMarked
package org.ecoplan.indicator.authenticity.persistence;

import org.jspecify.annotations.NullMarked;
