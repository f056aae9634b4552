/** Clues of the public (群众监督): what anybody may say without a name, and what became of it. */
@NullMarked
package org.ecoplan.task.clue.domain;

import org.jspecify.annotations.NullMarked;
