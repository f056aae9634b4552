/** What others hear of reports. */
@NullMarked
package org.ecoplan.task.report.messaging;

import org.jspecify.annotations.NullMarked;
