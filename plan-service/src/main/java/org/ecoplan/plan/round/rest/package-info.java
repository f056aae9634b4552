/** 季调度: the API of rounds. */
@NullMarked
package org.ecoplan.plan.round.rest;

import org.jspecify.annotations.NullMarked;
