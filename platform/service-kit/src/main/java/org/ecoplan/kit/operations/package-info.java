/** What an operator sees of stuck events, and may do with them. */
@NullMarked
package org.ecoplan.kit.operations;

import org.jspecify.annotations.NullMarked;
