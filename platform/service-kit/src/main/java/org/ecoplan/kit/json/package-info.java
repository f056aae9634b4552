/** Strict JSON. */
@NullMarked
package org.ecoplan.kit.json;

import org.jspecify.annotations.NullMarked;
