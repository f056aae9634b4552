/** What others hear of suspensions. */
@NullMarked
package org.ecoplan.task.suspension.messaging;

import org.jspecify.annotations.NullMarked;
