/** The played year: the plan of 随州市 from its issue to its annual assessment, in the time of the demonstration, with invented data. */
@NullMarked
package org.ecoplan.local.demo.year;

import org.jspecify.annotations.NullMarked;
