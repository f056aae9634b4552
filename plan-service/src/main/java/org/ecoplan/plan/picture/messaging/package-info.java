/** 方案全景: what task-service and indicator-service tell of a plan. */
@NullMarked
package org.ecoplan.plan.picture.messaging;

import org.jspecify.annotations.NullMarked;
