/** Judges readings against a rule: when a breach (超标) begins and when it has recovered (恢复). */
@NullMarked
package org.ecoplan.indicator.breach.domain;

import org.jspecify.annotations.NullMarked;
