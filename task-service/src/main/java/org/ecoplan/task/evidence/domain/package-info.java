/** Evidence files (佐证材料): what a file must be to be kept, and what a picture says of itself. */
@NullMarked
package org.ecoplan.task.evidence.domain;

import org.jspecify.annotations.NullMarked;
