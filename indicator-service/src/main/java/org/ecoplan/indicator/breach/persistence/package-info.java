/** The table of breaches. */
@NullMarked
package org.ecoplan.indicator.breach.persistence;

import org.jspecify.annotations.NullMarked;
