/** The superior plan and the compared targets over HTTP. */
@NullMarked
package org.ecoplan.plan.precedence.rest;

import org.jspecify.annotations.NullMarked;
