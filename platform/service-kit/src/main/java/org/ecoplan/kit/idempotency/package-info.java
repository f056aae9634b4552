/** A POST with an Idempotency-Key takes effect once. */
@NullMarked
package org.ecoplan.kit.idempotency;

import org.jspecify.annotations.NullMarked;
