/** SMS and questions about outcomes over the gateway's HTTP interface. */
@NullMarked
package org.ecoplan.notification.channel.sms;

import org.jspecify.annotations.NullMarked;
