/** What others hear of summaries. */
@NullMarked
package org.ecoplan.task.summary.messaging;

import org.jspecify.annotations.NullMarked;
