/** The tables of expected reports and submissions. */
@NullMarked
package org.ecoplan.task.report.persistence;

import org.jspecify.annotations.NullMarked;
