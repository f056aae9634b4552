package org.ecoplan.task.assignment.domain;

/**
 * The part of one unit in one task, as the plan gives it.
 *
 * @param namedAs the words of the document, which may name a group (「各县市区人民政府」); of a duty that another unit got the name of that unit
 * @param inherited carried down by a clause that is said once for all tasks (「以下均需…实施,不再重复」)
 */
public record Duty(String unitCode, String unitName, DutyRole role, String namedAs, boolean inherited) {

    public Key key() {
        return new Key(unitCode, role);
    }

    /** What tells the duties of one task apart. */
    public record Key(String unitCode, DutyRole role) {}
}
