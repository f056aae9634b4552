/** The workers of a service: each step has a time limit, and whoever makes no progress is seen. */
@NullMarked
package org.ecoplan.kit.work;

import org.jspecify.annotations.NullMarked;
