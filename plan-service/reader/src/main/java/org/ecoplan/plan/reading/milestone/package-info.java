/** 节点: dated deliverables without a level. */
@NullMarked
package org.ecoplan.plan.reading.milestone;

import org.jspecify.annotations.NullMarked;
