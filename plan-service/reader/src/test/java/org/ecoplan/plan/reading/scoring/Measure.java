package org.ecoplan.plan.reading.scoring;

import java.util.ArrayList;
import java.util.List;

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

    public double f1() {
        double precision = made > 0 ? (double) matched / made : wanted == 0 ? 1 : 0;
        double recall = wanted > 0 ? (double) matched / wanted : 1;
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    @Override
    public String toString() {
        return "%s %.3f (%d/%d/%d) %s".formatted(name, f1(), matched, made, wanted, wrong);
    }
}
