/** 四个清单: where adopted lists are kept. */
@NullMarked
package org.ecoplan.plan.fourlists.persistence;

import org.jspecify.annotations.NullMarked;
