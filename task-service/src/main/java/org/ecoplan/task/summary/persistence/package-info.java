/** Where summaries are kept. */
@NullMarked
package org.ecoplan.task.summary.persistence;

import org.jspecify.annotations.NullMarked;
