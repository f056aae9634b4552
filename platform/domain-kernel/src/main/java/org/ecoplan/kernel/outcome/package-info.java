/** How a use case answers: with its result or with a refusal that has a code. */
@NullMarked
package org.ecoplan.kernel.outcome;

import org.jspecify.annotations.NullMarked;
