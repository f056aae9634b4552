/** Duties (职责任务): who has to do what of a plan until when, and who has signed for it. */
@NullMarked
package org.ecoplan.task.assignment.domain;

import org.jspecify.annotations.NullMarked;
