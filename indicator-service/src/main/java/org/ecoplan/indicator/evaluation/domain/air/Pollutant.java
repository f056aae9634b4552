package org.ecoplan.indicator.evaluation.domain.air;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six basic pollutants of ambient air (六项基本污染物). Source: GB 3095, table 1; codes of HJ 212 and HJ 524. */
public enum Pollutant {
    SO2("SO2", "二氧化硫", "a21026"),
    NO2("NO2", "二氧化氮", "a21004"),
    CO("CO", "一氧化碳", "a21005"),
    O3("O3", "臭氧", "a05024"),
    PM10("PM10", "可吸入颗粒物", "a34002"),
    PM2_5("PM2.5", "细颗粒物", "a34004");

    private final String symbol;
    private final String name;
    private final String hj212;

    Pollutant(String symbol, String name, String hj212) {
        this.symbol = symbol;
        this.name = name;
        this.hj212 = hj212;
    }

    /** @param text symbol, Chinese name or HJ 212 code */
    public static Optional<Pollutant> called(String text) {
        return Arrays.stream(values())
                .filter(pollutant -> pollutant.symbol.equals(text.toUpperCase(Locale.ROOT))
                        || pollutant.name.equals(text)
                        || pollutant.hj212.equals(text))
                .findFirst();
    }

    public String symbol() {
        return symbol;
    }

    /** Its code in HJ 212. */
    public String hj212() {
        return hj212;
    }
}
