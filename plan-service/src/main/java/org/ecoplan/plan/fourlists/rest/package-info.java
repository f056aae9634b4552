/** 四个清单: the API of the lists. */
@NullMarked
package org.ecoplan.plan.fourlists.rest;

import org.jspecify.annotations.NullMarked;
