package org.ecoplan.plan.assessment.domain;

/**
 * A figure that a formula needs.
 *
 * @param code its name in the formula: small letters, digits and underlines
 * @param title what it is
 * @param unit unit of measure, empty for a count or a yes (1) and no (0)
 * @param whenMissing what becomes of the line when a unit has no such figure; it is never taken as met
 */
public record Input(String code, String title, String unit, WhenMissing whenMissing) {

    public enum WhenMissing {
        /** The line gives nothing: no points, no bonus. A deduction takes all its points. */
        NOTHING,
        /** The line does not apply (不适用): the total is reckoned over the points of the other lines. */
        LEFT_OUT,
        /** The assessment stays incomplete until the figure is there. */
        REQUIRED
    }
}
