/** Opening rounds, asking for their reports, counting them. */
@NullMarked
package org.ecoplan.task.round.application;

import org.jspecify.annotations.NullMarked;
