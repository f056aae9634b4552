/** Starts EcoPlan on one machine without containers: the third-party parts, the sink and the four services. */
@NullMarked
package org.ecoplan.local;

import org.jspecify.annotations.NullMarked;
