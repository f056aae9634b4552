/** 评分: measures an extraction against a hand-made key, the same way for every plan. */
@NullMarked
package org.ecoplan.plan.reading.scoring;

import org.jspecify.annotations.NullMarked;
