package org.ecoplan.kernel;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The code of an administrative region (行政区划代码) of GB/T 2260: two digits for the province, two for the
 * prefecture, two for the county; {@code 00} stands for the whole of the level above. Functional zones
 * (高新区、开发区) have none.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final Pattern FORM = Pattern.compile("\\d{2}(0000|(?!00)\\d{4})");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    /** Level of a region. */
    public enum Level {
        /** 省级 */
        PROVINCE,
        /** 地级 */
        PREFECTURE,
        /** 县级 */
        COUNTY
    }

    /** @throws IllegalArgumentException when the text has not the form of a region code */
    public RegionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no GB/T 2260 region code: " + value);
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && PROVINCES.contains(text.substring(0, 2));
    }

    public Level level() {
        if (value.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return value.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
    }

    /** Whether the other region is this one or a part of it. */
    public boolean includes(RegionCode other) {
        String significant = switch (level()) {
            case PROVINCE -> value.substring(0, 2);
            case PREFECTURE -> value.substring(0, 4);
            case COUNTY -> value;
        };
        return other.value.startsWith(significant);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
