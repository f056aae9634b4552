package org.ecoplan.notification.message.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a message stands on its way out (发送状态). */
public enum DeliveryState {
    PENDING("待发送"),
    /** Stands in a digest that is on its way; goes out, or fails, with it. */
    SUMMED("已汇总"),
    /** Claimed by one instance until the end of its lease. */
    SENDING("发送中"),
    SENT("已发送"),
    /** Given up; nothing happens by itself any more. */
    FAILED("发送失败"),
    /** It may or may not have been accepted; it is asked about before anything is sent again. */
    UNCERTAIN("结果待查"),
    /** Nothing to say any more, or said to the same person already. */
    SKIPPED("无需发送");

    private static final Set<DeliveryState> FINAL = EnumSet.of(SENT, FAILED, SKIPPED);

    private final String title;

    DeliveryState(String title) {
        this.title = title;
    }

    /** The name people read. */
    public String title() {
        return title;
    }

    public boolean isFinal() {
        return FINAL.contains(this);
    }
}
