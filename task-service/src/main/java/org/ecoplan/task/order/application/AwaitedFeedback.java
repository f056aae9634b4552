package org.ecoplan.task.order.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;

/** An order that waits for feedback, as it is told of. */
public record AwaitedFeedback(
        OrderId id,
        OrderNumber number,
        String organisation,
        UUID planId,
        String addressee,
        String subject,
        LocalDate due) {}
