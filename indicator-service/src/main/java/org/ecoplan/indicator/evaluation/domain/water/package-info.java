/** Surface water: class of a section, quality of a basin, trophic state of a lake (地表水环境质量评价). */
@NullMarked
package org.ecoplan.indicator.evaluation.domain.water;

import org.jspecify.annotations.NullMarked;
