/**
 * 年评估: what a unit is scored on, by which formula, with which result. Schemes are data with versions; the same facts
 * and the same version give the same scores on every machine.
 */
@NullMarked
package org.ecoplan.plan.assessment.domain;

import org.jspecify.annotations.NullMarked;
