/** What may only be in a demonstration, and what keeps it out of an installation. */
@NullMarked
package org.ecoplan.kit.demonstration;

import org.jspecify.annotations.NullMarked;
