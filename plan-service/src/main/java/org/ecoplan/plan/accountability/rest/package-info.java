/** Accountability over REST. */
@NullMarked
package org.ecoplan.plan.accountability.rest;

import org.jspecify.annotations.NullMarked;
