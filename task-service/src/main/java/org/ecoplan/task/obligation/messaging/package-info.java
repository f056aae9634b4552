/** What others hear of claims. */
@NullMarked
package org.ecoplan.task.obligation.messaging;

import org.jspecify.annotations.NullMarked;
