package org.ecoplan.local.sink;

/** The way a message came in (渠道). */
public enum Channel {
    EMAIL("邮件"),
    SMS("短信");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** The name people read. */
    public String title() {
        return title;
    }
}
