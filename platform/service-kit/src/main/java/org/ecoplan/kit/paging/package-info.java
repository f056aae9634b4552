/** Cursor paging with Link headers. */
@NullMarked
package org.ecoplan.kit.paging;

import org.jspecify.annotations.NullMarked;
