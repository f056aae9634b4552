/** What waits for the caller, counted and listed. */
@NullMarked
package org.ecoplan.task.workitem.application;

import org.jspecify.annotations.NullMarked;
