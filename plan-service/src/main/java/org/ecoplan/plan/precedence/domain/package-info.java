/** Which of two levels of one indicator is in force, that of the plan or that of its superior (以上级部门要求为准). */
@NullMarked
package org.ecoplan.plan.precedence.domain;

import org.jspecify.annotations.NullMarked;
