/** Where evidence files and their rows are kept. */
@NullMarked
package org.ecoplan.task.evidence.persistence;

import org.jspecify.annotations.NullMarked;
