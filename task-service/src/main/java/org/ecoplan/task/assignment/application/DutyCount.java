package org.ecoplan.task.assignment.application;

/**
 * How many duties there are.
 *
 * @param atLeast counted up to a bound
 * @param exact whether there are no more
 */
public record DutyCount(int atLeast, boolean exact) {
    /** As far as duties are counted: a list of more is narrowed and not read to its end. */
    public static final int BOUND = 10_000;

    public static DutyCount of(long found) {
        return new DutyCount((int) Math.min(found, BOUND), found <= BOUND);
    }
}
