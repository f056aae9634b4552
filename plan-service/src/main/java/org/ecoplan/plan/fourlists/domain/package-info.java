/** 四个清单: the yearly lists of tasks, measures, responsibilities and deadlines of a lead unit. Plain Java. */
@NullMarked
package org.ecoplan.plan.fourlists.domain;

import org.jspecify.annotations.NullMarked;
