package org.ecoplan.task.extension.application;

import org.ecoplan.task.assignment.application.DutyAct;

/** Who does what: the unit asks for a later deadline, another party decides. */
public final class ExtensionActs {
    public static final DutyAct ASK = DutyAct.ofTheUnit("EXTENSION_REQUEST", "申请延期");
    public static final DutyAct DECIDE = DutyAct.ofAnotherParty("EXTENSION_DECISION", "审批延期");

    private ExtensionActs() {}
}
