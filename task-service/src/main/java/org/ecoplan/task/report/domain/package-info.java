/** Reports (进展报告): what a round of scheduling asks of each duty and what the unit hands in. */
@NullMarked
package org.ecoplan.task.report.domain;

import org.jspecify.annotations.NullMarked;
