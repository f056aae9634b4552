/** 季调度: where rounds are kept. */
@NullMarked
package org.ecoplan.plan.round.persistence;

import org.jspecify.annotations.NullMarked;
