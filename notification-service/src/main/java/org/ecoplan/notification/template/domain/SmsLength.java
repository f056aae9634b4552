package org.ecoplan.notification.template.domain;

/**
 * The length of an SMS as it is charged: UTF-16 code units (UCS-2), the signature (短信签名) with its brackets
 * included; 70 in a single message, 67 a segment in a longer one.
 */
public final class SmsLength {
    private static final int SINGLE = 70;
    private static final int SEGMENT = 67;

    private SmsLength() {}

    /** @param text as the phone shows it, with the signature */
    public static int segmentsOf(String text) {
        int units = text.length();
        return units <= SINGLE ? 1 : (units + SEGMENT - 1) / SEGMENT;
    }

    /** @param signature without its brackets */
    public static String signed(String signature, String text) {
        return "【" + signature + "】" + text;
    }
}
