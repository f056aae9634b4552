/** Duties (职责任务): who has to do what of a plan, and how far it has come. */
@NullMarked
package org.ecoplan.task.assignment.domain;

import org.jspecify.annotations.NullMarked;
