package org.ecoplan.plan.plan.application;

import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.ItemId;

/** A duty and the task it belongs to. */
public record TaskDuty(ItemId taskId, Duty duty) {}
