package org.ecoplan.task.suspension.application;

import org.ecoplan.task.assignment.application.DutyAct;

/** Who does what: the unit asks or the office records, another account of the office decides, the office ends it. */
public final class SuspensionActs {
    public static final DutyAct ASK = DutyAct.ofEither("SUSPENSION_REQUEST", "申请中止");
    public static final DutyAct DECIDE = DutyAct.ofAnotherParty("SUSPENSION_DECISION", "审批中止");
    public static final DutyAct END = DutyAct.ofAnotherParty("SUSPENSION_END", "恢复计时");

    private SuspensionActs() {}
}
