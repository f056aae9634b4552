/** 方案全景: where it is kept what was told of a plan. */
@NullMarked
package org.ecoplan.plan.picture.persistence;

import org.jspecify.annotations.NullMarked;
