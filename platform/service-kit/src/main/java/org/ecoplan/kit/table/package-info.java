/** Tables that people hand in as files. */
@NullMarked
package org.ecoplan.kit.table;

import org.jspecify.annotations.NullMarked;
