package org.ecoplan.plan.reading.text;

import java.util.List;

/**
 * 行宽: how long the full lines of a text are, in one measure.
 *
 * @param full     length of a full line, 0 where the lines were not broken at a fixed width
 * @param tolerance how much shorter a full line may be
 */
record LineWidths(int full, int tolerance) {

    static final LineWidths NONE = new LineWidths(0, 0);

    /** 字符数. */
    static final Measure CHARACTERS = new Measure(18, 90, 4);
    /** Half characters on the page. */
    static final Measure HALVES = new Measure(36, 180, 8);

    /** Between which lengths lines are broken on purpose. */
    record Measure(int narrowest, int widest, int tolerance) {}

    /** Broken at a fixed width are lines of which a third is as long as the longest. */
    static LineWidths of(List<Integer> lengths, Measure measure) {
        List<Integer> sorted = lengths.stream().sorted().toList();
        int longest = sorted.get(sorted.size() * 9 / 10);
        long full = sorted.stream()
                .filter(one -> Math.abs(one - longest) <= measure.tolerance())
                .count();
        boolean broken = longest >= measure.narrowest() && longest <= measure.widest() && full * 3 >= sorted.size();
        return new LineWidths(broken ? longest : 0, measure.tolerance());
    }

    boolean isFull(int length) {
        return full > 0 && length >= full - tolerance;
    }
}
