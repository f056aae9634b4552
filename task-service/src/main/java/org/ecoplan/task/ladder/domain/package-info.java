/** The ladder (催办阶梯): which reminder is due for a deadline. */
@NullMarked
package org.ecoplan.task.ladder.domain;

import org.jspecify.annotations.NullMarked;
