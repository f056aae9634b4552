/** Requesting reports when a round opens, handing them in, reading them. */
@NullMarked
package org.ecoplan.task.report.application;

import org.jspecify.annotations.NullMarked;
