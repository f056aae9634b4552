/** Value types that all services share: the JDK only, no identity, no state, no clock of their own. */
@NullMarked
package org.ecoplan.kernel;

import org.jspecify.annotations.NullMarked;
