/** Asking for a suspension, deciding on it, beginning and ending it. */
@NullMarked
package org.ecoplan.task.suspension.application;

import org.jspecify.annotations.NullMarked;
