/** Telling failures that pass by themselves from those that do not. */
@NullMarked
package org.ecoplan.kit.failure;

import org.jspecify.annotations.NullMarked;
