/** What statements over sets of rows need. */
@NullMarked
package org.ecoplan.kit.sql;

import org.jspecify.annotations.NullMarked;
