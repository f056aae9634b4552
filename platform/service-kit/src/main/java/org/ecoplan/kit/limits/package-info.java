/** Time limits and readiness: nothing hangs. */
@NullMarked
package org.ecoplan.kit.limits;

import org.jspecify.annotations.NullMarked;
