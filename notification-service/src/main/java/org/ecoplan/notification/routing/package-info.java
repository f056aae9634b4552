/** Which event is told to which posts by which channels. Flat: one table of rules. */
@NullMarked
package org.ecoplan.notification.routing;

import org.jspecify.annotations.NullMarked;
