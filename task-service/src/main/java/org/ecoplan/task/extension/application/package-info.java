/** Asking for a later deadline and deciding on it. */
@NullMarked
package org.ecoplan.task.extension.application;

import org.jspecify.annotations.NullMarked;
