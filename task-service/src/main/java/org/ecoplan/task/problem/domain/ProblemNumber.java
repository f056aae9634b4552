package org.ecoplan.task.problem.domain;

/**
 * The number by which people speak of a problem (问题编号): counted in its organisation and year from 1.
 *
 * @param year the year in Asia/Shanghai in which it was found
 */
public record ProblemNumber(int year, int sequence) {

    /** As it is printed, after the pattern of GB/T 9704-2012 7.2.5: hexagonal brackets, no leading zero. */
    public String text() {
        return "问题〔%d〕%d号".formatted(year, sequence);
    }
}
