/** Wakes the sending. */
@NullMarked
package org.ecoplan.notification.message.schedule;

import org.jspecify.annotations.NullMarked;
