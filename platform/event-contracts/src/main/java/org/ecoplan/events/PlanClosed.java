package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A plan was closed (方案结束): from the day on nothing of it is due, asked or judged; what was reached stays as it is.
 *
 * @param closedOn local date in Asia/Shanghai
 */
public record PlanClosed(UUID planId, int revision, String organisation, String title, LocalDate closedOn) {}
