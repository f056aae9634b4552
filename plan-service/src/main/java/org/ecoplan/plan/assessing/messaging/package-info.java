/** Events of the annual assessment. */
@NullMarked
package org.ecoplan.plan.assessing.messaging;

import org.jspecify.annotations.NullMarked;
