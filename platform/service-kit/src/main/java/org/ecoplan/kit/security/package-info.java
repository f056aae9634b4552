/** Who is calling and what exists for that caller. */
@NullMarked
package org.ecoplan.kit.security;

import org.jspecify.annotations.NullMarked;
