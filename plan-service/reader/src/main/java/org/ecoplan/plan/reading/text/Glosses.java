package org.ecoplan.plan.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Span;

/** 注音: pages that print the reading of characters in brackets behind them, 環(huán)境(jìng). The brackets are no words of the text. */
final class Glosses {

    private static final Pattern READING =
            Pattern.compile("(?<=\\p{IsHan})(?:[(\uFF08][a-z\u00DF-\u024F]{1,6}[)\uFF09])+");

    /** Single syllables in brackets may be units of measure or names. */
    private static final int FEWEST = 8;

    private static final Pattern TONE = Pattern.compile("[\u00E0-\u024F]");

    private Glosses() {}

    /** The places of the readings, empty where the text prints none. */
    static List<Span> in(String original) {
        List<Span> places = new ArrayList<>();
        int toned = 0;
        Matcher reading = READING.matcher(original);
        while (reading.find()) {
            places.add(new Span(reading.start(), reading.end()));
            toned += TONE.matcher(reading.group()).find() ? 1 : 0;
        }
        return toned < FEWEST ? List.of() : places;
    }
}
