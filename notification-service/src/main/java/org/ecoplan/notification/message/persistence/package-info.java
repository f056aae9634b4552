/** Messages in PostgreSQL. */
@NullMarked
package org.ecoplan.notification.message.persistence;

import org.jspecify.annotations.NullMarked;
