/** What a push of readings does, row by row. */
@NullMarked
package org.ecoplan.indicator.reading.domain;

import org.jspecify.annotations.NullMarked;
