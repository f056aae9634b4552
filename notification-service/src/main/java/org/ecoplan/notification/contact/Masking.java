package org.ecoplan.notification.contact;

/** How numbers and addresses are shown (脱敏): enough to recognise one's own, not enough to use it. */
public final class Masking {
    private static final int FRONT = 3;
    private static final int BACK = 4;

    private Masking() {}

    /** {@code 138****1234}; a text too short to keep anything is hidden wholly. */
    public static String mobile(String number) {
        return number.length() <= FRONT + BACK
                ? "****"
                : number.substring(0, FRONT) + "****" + number.substring(number.length() - BACK);
    }

    /** {@code z***@example.org}. */
    public static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "****" : address.charAt(0) + "***" + address.substring(at);
    }
}
