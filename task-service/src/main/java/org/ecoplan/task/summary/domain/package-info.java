/** What the lead unit of a task makes of the reports of a round (牵头单位汇总), and who accepts it. */
@NullMarked
package org.ecoplan.task.summary.domain;

import org.jspecify.annotations.NullMarked;
