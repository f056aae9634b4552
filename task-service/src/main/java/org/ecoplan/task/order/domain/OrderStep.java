package org.ecoplan.task.order.domain;

import static org.ecoplan.task.order.domain.OrderState.ANSWERED;
import static org.ecoplan.task.order.domain.OrderState.CLIMBED;
import static org.ecoplan.task.order.domain.OrderState.CLOSED;
import static org.ecoplan.task.order.domain.OrderState.ISSUED;
import static org.ecoplan.task.order.domain.OrderState.RECEIVED;
import static org.ecoplan.task.order.domain.OrderState.REVOKED;

import java.util.Set;

/** A step in the life of an order after its issue: who takes it, from where, to where. */
public enum OrderStep {
    RECEIVE("签收", Party.ADDRESSEE, RECEIVED, ISSUED),
    ANSWER("反馈", Party.ADDRESSEE, ANSWERED, RECEIVED, OrderState.RETURNED),
    RETURN("退回反馈", Party.OTHER, OrderState.RETURNED, ANSWERED),
    CLOSE("办结", Party.OTHER, CLOSED, ANSWERED),
    /** 升级(约谈等): proposed to people with a reason, never by itself */
    CLIMB("升级", Party.OTHER, CLIMBED, ISSUED, RECEIVED, ANSWERED, OrderState.RETURNED),
    REVOKE("撤销", Party.OTHER, REVOKED, ISSUED, RECEIVED);

    /** Who takes a step. */
    public enum Party {
        /** the unit to which the order goes */
        ADDRESSEE,
        /** the coordinating office, where it is another unit */
        OTHER
    }

    private final String title;
    private final Party party;
    private final OrderState to;
    private final Set<OrderState> from;

    OrderStep(String title, Party party, OrderState to, OrderState... from) {
        this.title = title;
        this.party = party;
        this.to = to;
        this.from = Set.of(from);
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Party party() {
        return party;
    }

    OrderState to() {
        return to;
    }

    boolean isPossibleIn(OrderState state) {
        return from.contains(state);
    }
}
