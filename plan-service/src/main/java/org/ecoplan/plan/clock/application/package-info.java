/** 演示时钟: moving the clock of a demonstration, all services together. */
@NullMarked
package org.ecoplan.plan.clock.application;

import org.jspecify.annotations.NullMarked;
