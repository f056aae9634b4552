/** The ways out (渠道) and what each can answer. Flat: two ports, an adapter a channel. */
@NullMarked
package org.ecoplan.notification.channel;

import org.jspecify.annotations.NullMarked;
