/** 演示时钟: the API of the movable clock. */
@NullMarked
package org.ecoplan.plan.clock.rest;

import org.jspecify.annotations.NullMarked;
