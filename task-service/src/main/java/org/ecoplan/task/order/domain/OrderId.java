package org.ecoplan.task.order.domain;

import java.util.UUID;

/** Names a supervision order. */
public record OrderId(UUID value) {

    public static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }
}
