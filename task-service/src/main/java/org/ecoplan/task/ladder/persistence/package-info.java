/** What is kept of reminders by hand. */
@NullMarked
package org.ecoplan.task.ladder.persistence;

import org.jspecify.annotations.NullMarked;
