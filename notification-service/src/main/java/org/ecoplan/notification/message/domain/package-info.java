/** The life of a message on its way out. */
@NullMarked
package org.ecoplan.notification.message.domain;

import org.jspecify.annotations.NullMarked;
