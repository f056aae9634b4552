package org.ecoplan.plan.reading.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One measure: how many items were wanted, made, and matched, and which went wrong. */
public final class Measure {

    private final String name;
    private final List<String> wrong = new ArrayList<>();
    private int wanted;
    private int made;
    private int matched;

    Measure(String name) {
        this.name = name;
    }

    void count(int wantedHere, int madeHere, int matchedHere) {
        wanted += wantedHere;
        made += madeHere;
        matched += matchedHere;
    }

    void wrong(String what) {
        wrong.add(what);
    }

    public String name() {
        return name;
    }

    private double precision() {
        return made > 0 ? (double) matched / made : wanted == 0 ? 1 : 0;
    }

    private double recall() {
        return wanted > 0 ? (double) matched / wanted : 1;
    }

    /** One line: name, precision, recall, F1, matched, made and wanted. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-22s P %.3f  R %.3f  F1 %.3f  (%d/%d/%d)",
                name.matches("numeric|other") ? name + " targets" : name,
                precision(),
                recall(),
                f1(),
                matched,
                made,
                wanted);
    }

    public double f1() {
        double precision = precision();
        double recall = recall();
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    @Override
    public String toString() {
        return "%s %.3f (%d/%d/%d) %s".formatted(name, f1(), matched, made, wanted, wrong);
    }
}
