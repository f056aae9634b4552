/** Contacts (联系方式): who is reached where. Flat: it is only written and read. */
@NullMarked
package org.ecoplan.notification.contact;

import org.jspecify.annotations.NullMarked;
