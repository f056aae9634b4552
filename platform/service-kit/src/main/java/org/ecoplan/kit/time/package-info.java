/** The one clock of a service. */
@NullMarked
package org.ecoplan.kit.time;

import org.jspecify.annotations.NullMarked;
