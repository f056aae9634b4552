/** Taking, examining, keeping and showing evidence files. */
@NullMarked
package org.ecoplan.task.evidence.application;

import org.jspecify.annotations.NullMarked;
