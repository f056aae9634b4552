/** Quotas (指标分解): a target split over units, and whether the parts make the whole. */
@NullMarked
package org.ecoplan.task.quota.domain;

import org.jspecify.annotations.NullMarked;
