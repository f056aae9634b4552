/** The list of reports and the handing in. */
@NullMarked
package org.ecoplan.task.report.rest;

import org.jspecify.annotations.NullMarked;
