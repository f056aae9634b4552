/** 四个清单: generating, adopting, comparing the lists. */
@NullMarked
package org.ecoplan.plan.fourlists.application;

import org.jspecify.annotations.NullMarked;
