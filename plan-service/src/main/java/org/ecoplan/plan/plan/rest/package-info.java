/** 方案: the API of plans. */
@NullMarked
package org.ecoplan.plan.plan.rest;

import org.jspecify.annotations.NullMarked;
