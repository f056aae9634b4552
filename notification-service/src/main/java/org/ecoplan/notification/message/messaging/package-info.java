/** Events of other services, as notices. */
@NullMarked
package org.ecoplan.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
