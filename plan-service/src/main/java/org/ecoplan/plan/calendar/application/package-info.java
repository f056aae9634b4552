/** 工作日历: the working-day calendars that are shipped with the service, published once to all services. */
@NullMarked
package org.ecoplan.plan.calendar.application;

import org.jspecify.annotations.NullMarked;
