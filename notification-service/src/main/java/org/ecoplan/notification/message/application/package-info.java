/** Taking notices in, sending messages, settling what became of them. */
@NullMarked
package org.ecoplan.notification.message.application;

import org.jspecify.annotations.NullMarked;
