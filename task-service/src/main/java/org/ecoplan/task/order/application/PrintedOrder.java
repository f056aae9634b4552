package org.ecoplan.task.order.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is printed: units by their names.
 *
 * @param stamp what its issue gave it; absent in a draft
 * @param at when it was issued, or drafted
 * @param office name of the unit that issues it
 * @param addressee name of the unit that it orders
 * @param copies names
 * @param feedbackDays working days behind the day of the issue
 * @param revoked whether it was issued by mistake
 */
public record PrintedOrder(
        @Nullable Stamp stamp,
        Instant at,
        String office,
        String addressee,
        List<String> copies,
        String subject,
        String demand,
        List<Ground> grounds,
        int feedbackDays,
        boolean revoked) {

    /**
     * What the issue gives to an order.
     *
     * @param due last day to answer
     * @param provisional whether that rests on a calendar that is not published
     */
    public record Stamp(OrderNumber number, LocalDate issuedOn, LocalDate due, boolean provisional) {}
}
