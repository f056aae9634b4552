/** Obligations (时限事项): the dated points of a duty, what reports say of them, the deadlines they had. */
@NullMarked
package org.ecoplan.task.obligation.domain;

import org.jspecify.annotations.NullMarked;
