package org.ecoplan.kernel;

import java.util.regex.Pattern;

/**
 * The code of a unit (单位) in the directory: letters and digits, groups joined by single hyphens, at most 40
 * characters, such as {@code 421300} or {@code 421300-sthj}.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("(?=.{1,40}$)[0-9A-Za-z]+(-[0-9A-Za-z]+)*");

    /** @throws IllegalArgumentException when the text has not the form of a unit code */
    public UnitCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no unit code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
