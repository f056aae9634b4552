/** Summaries as the API shows them. */
@NullMarked
package org.ecoplan.task.summary.rest;

import org.jspecify.annotations.NullMarked;
