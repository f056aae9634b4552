package org.ecoplan.notification.channel;

/** What the receiving side knows of a letter. */
public enum EnquiryAnswer {
    ACCEPTED,
    NOT_ACCEPTED,
    /** It could not be asked now. */
    NO_ANSWER
}
