/** Setting, claiming, taking back and ending obligations, and what the ladder may do to them. */
@NullMarked
package org.ecoplan.task.obligation.application;

import org.jspecify.annotations.NullMarked;
