/** What may stand in a log: no value of a body, no raw control character. */
@NullMarked
package org.ecoplan.kit.logging;

import org.jspecify.annotations.NullMarked;
