package org.ecoplan.notification.contact;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mobile numbers as people type and paste them: with country code, blanks, dashes, full-width digits, hidden characters. */
final class MobileNumbers {
    static final String MOBILE = "1[3-9]\\d{9}";
    private static final Pattern UNSEEN_OR_BETWEEN = Pattern.compile("[\\p{Cf}\\p{Z}\\p{Cc}\\p{Pd}\\u2212()]");
    private static final Pattern COUNTRY_CODE = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");
    private static final Pattern LANDLINE = Pattern.compile("(?:\\+?86)?0?\\d{2,3}\\d{7,8}");

    private MobileNumbers() {}

    /** The digits alone as far as it is a mobile number; otherwise what was typed, without what cannot be seen. */
    static @Nullable String normalised(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String plain = UNSEEN_OR_BETWEEN
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return COUNTRY_CODE.matcher(plain).replaceFirst("");
    }

    static boolean isMobile(String normalised) {
        return normalised.matches(MOBILE);
    }

    /** Whether it looks like a telephone that receives no SMS (固定电话). */
    static boolean isLandline(String normalised) {
        return !isMobile(normalised) && LANDLINE.matcher(normalised).matches();
    }
}
