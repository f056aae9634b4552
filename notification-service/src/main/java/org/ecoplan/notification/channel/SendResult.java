package org.ecoplan.notification.channel;

/** What became of one try. The reasons are stable codes. */
public sealed interface SendResult {

    /** The receiving side took it over. */
    record Accepted() implements SendResult {}

    /** It will never be taken: wrong number, wrong content. */
    record Refused(String reason) implements SendResult {}

    /** Certainly not taken this time; later perhaps. */
    record NotNow(String reason) implements SendResult {}

    /** It may have been taken: the answer did not arrive. */
    record Unknown(String reason) implements SendResult {}
}
