/** 季调度: when a round is opened and by when who has to answer. Plain Java. */
@NullMarked
package org.ecoplan.plan.round.domain;

import org.jspecify.annotations.NullMarked;
