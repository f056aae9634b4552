/** 分句: sentences and clauses with the brackets and quotation marks kept whole. */
@NullMarked
package org.ecoplan.plan.reading.clause;

import org.jspecify.annotations.NullMarked;
