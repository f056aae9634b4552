/** 工作日历: what the notice of a year may say. Plain Java. */
@NullMarked
package org.ecoplan.plan.calendar.domain;

import org.jspecify.annotations.NullMarked;
