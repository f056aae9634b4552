package org.ecoplan.plan.accountability.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A figure of the ledger that a proposal rests on, as it was read there on the day of the proposal; never typed.
 *
 * @param source where it stands: the address of its rows, or of the notice
 * @param figure its name
 * @param label in words of the field
 * @param day at whose end it stood
 * @param value how many
 * @param rows the first of the things that it counts
 */
public record Ground(String source, String figure, String label, LocalDate day, long value, List<CitedThing> rows) {

    /**
     * A thing of the ledger: a duty, a dated point, a report, a breach, a supervision order.
     *
     * @param what its number or title
     */
    public record CitedThing(String id, String what) {}

    public Ground {
        rows = List.copyOf(rows);
    }
}
