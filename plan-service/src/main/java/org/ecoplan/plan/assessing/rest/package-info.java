/** The API of schemes and assessments. */
@NullMarked
package org.ecoplan.plan.assessing.rest;

import org.jspecify.annotations.NullMarked;
