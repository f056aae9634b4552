/** 时限: the dates of the text and what they are used for. */
@NullMarked
package org.ecoplan.plan.reading.deadline;

import org.jspecify.annotations.NullMarked;
