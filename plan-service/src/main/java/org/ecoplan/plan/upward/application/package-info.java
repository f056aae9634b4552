/** Use cases of written reports to superiors (书面报告). */
@NullMarked
package org.ecoplan.plan.upward.application;

import org.jspecify.annotations.NullMarked;
