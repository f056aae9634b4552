/** Use cases of the annual assessment (年评估). */
@NullMarked
package org.ecoplan.plan.assessing.application;

import org.jspecify.annotations.NullMarked;
