/** 季调度: opening rounds by hand and by themselves. */
@NullMarked
package org.ecoplan.plan.round.application;

import org.jspecify.annotations.NullMarked;
