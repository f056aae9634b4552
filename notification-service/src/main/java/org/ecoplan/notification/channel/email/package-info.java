/** E-mail over SMTP. */
@NullMarked
package org.ecoplan.notification.channel.email;

import org.jspecify.annotations.NullMarked;
