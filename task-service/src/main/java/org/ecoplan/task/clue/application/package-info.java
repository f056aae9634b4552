/** What is done with clues, one class a command. */
@NullMarked
package org.ecoplan.task.clue.application;

import org.jspecify.annotations.NullMarked;
