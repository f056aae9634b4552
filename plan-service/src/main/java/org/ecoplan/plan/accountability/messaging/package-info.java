/** Events of accountability. */
@NullMarked
package org.ecoplan.plan.accountability.messaging;

import org.jspecify.annotations.NullMarked;
