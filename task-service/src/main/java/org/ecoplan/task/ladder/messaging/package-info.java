/** What others hear of the ladder. */
@NullMarked
package org.ecoplan.task.ladder.messaging;

import org.jspecify.annotations.NullMarked;
