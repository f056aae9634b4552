package org.ecoplan.task.order.domain;

/**
 * The number of an order: counted in its organisation and year from 1, without a gap and never twice.
 *
 * @param year the year in Asia/Shanghai in which it was issued
 */
public record OrderNumber(int year, int sequence) {

    /** As it is printed, after the pattern of GB/T 9704-2012 7.2.5: hexagonal brackets, no leading zero. */
    public String text() {
        return "督办单〔%d〕%d号".formatted(year, sequence);
    }
}
