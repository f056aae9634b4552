/** Incidents (提醒故障): reminders that reach nobody, for the coordinating office. Flat: it is only written and read. */
@NullMarked
package org.ecoplan.notification.incident;

import org.jspecify.annotations.NullMarked;
