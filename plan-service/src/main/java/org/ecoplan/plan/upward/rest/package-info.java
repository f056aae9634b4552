/** Reports to superiors over REST. */
@NullMarked
package org.ecoplan.plan.upward.rest;

import org.jspecify.annotations.NullMarked;
