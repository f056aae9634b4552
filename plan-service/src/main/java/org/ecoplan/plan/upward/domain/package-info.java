/** 书面报告 to superiors: from what is due to its receipt. Plain Java. */
@NullMarked
package org.ecoplan.plan.upward.domain;

import org.jspecify.annotations.NullMarked;
