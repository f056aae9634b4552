/** 提纲: the numbered structure of a document, its tables and the tasks in it. */
@NullMarked
package org.ecoplan.plan.reading.outline;

import org.jspecify.annotations.NullMarked;
