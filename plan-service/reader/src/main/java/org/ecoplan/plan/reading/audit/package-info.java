/** 核对: every number accounted for, every printed ordinal found. */
@NullMarked
package org.ecoplan.plan.reading.audit;

import org.jspecify.annotations.NullMarked;
