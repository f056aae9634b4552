/** Use cases of accountability (问责). */
@NullMarked
package org.ecoplan.plan.accountability.application;

import org.jspecify.annotations.NullMarked;
