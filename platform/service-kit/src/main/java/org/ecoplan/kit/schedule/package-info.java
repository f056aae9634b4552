/** Watermarks: scheduled work that survives downtime and two instances. */
@NullMarked
package org.ecoplan.kit.schedule;

import org.jspecify.annotations.NullMarked;
