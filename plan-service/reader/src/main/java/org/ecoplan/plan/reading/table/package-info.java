/** 表格: task tables and tables of values by territory, with tabs between the cells or flattened to one cell a line. */
@NullMarked
package org.ecoplan.plan.reading.table;

import org.jspecify.annotations.NullMarked;
