/** 工作日历: the working-day calendars, shipped or loaded, published to all services. */
@NullMarked
package org.ecoplan.plan.calendar.application;

import org.jspecify.annotations.NullMarked;
