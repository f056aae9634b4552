/** 工作日历: the API of the calendar. */
@NullMarked
package org.ecoplan.plan.calendar.rest;

import org.jspecify.annotations.NullMarked;
