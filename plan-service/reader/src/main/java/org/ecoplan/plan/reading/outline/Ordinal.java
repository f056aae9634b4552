package org.ecoplan.plan.reading.outline;

/**
 * 编号 as printed at a clean position.
 *
 * @param printed how the annotation writes it: (一) stays, 一、 is 一, 1. is 1
 * @param end     where the words after the ordinal begin
 * @param form    how sure the shape alone makes it
 */
public record Ordinal(OrdinalKind kind, int number, String printed, int start, int end, Form form) {

    /** 编号的写法. */
    public enum Form {
        /** At the start of a line. */
        LINE_START,
        /** Inside a line. */
        INLINE,
        /** A bare or comma-marked figure that text recognition has left, to be believed only where it continues a row. */
        DAMAGED
    }
}
