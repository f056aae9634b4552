/** Loops of asynchronous steps whose stack and memory do not grow with the data. */
@NullMarked
package org.ecoplan.kit.flow;

import org.jspecify.annotations.NullMarked;
