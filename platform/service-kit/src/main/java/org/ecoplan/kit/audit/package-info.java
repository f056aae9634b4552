/** Who changed what when and why, in a chain that shows when an entry was altered or taken out. */
@NullMarked
package org.ecoplan.kit.audit;

import org.jspecify.annotations.NullMarked;
