/** The verifier as a command that needs no service. */
@NullMarked
package org.ecoplan.plan.assessment.cli;

import org.jspecify.annotations.NullMarked;
