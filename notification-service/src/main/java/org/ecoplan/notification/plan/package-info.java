/** The plans (行动方案) as far as messages name them. Flat: it is only kept and read. */
@NullMarked
package org.ecoplan.notification.plan;

import org.jspecify.annotations.NullMarked;
