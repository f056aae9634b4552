/** Suspensions of dated points (中止) and what may be decided of them. */
@NullMarked
package org.ecoplan.task.suspension.domain;

import org.jspecify.annotations.NullMarked;
