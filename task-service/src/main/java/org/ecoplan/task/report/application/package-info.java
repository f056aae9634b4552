/** Requesting the reports of a round, handing them in, reading them. */
@NullMarked
package org.ecoplan.task.report.application;

import org.jspecify.annotations.NullMarked;
