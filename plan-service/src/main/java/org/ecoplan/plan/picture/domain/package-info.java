/** 方案全景: what is counted of a plan, and how what others told becomes a state. Plain Java. */
@NullMarked
package org.ecoplan.plan.picture.domain;

import org.jspecify.annotations.NullMarked;
