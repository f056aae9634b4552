/** Problems (问题清单): what was found, who puts it right by when, and who says that it is. */
@NullMarked
package org.ecoplan.task.problem.domain;

import org.jspecify.annotations.NullMarked;
