package org.ecoplan.plan.plan.domain;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much a task of a draft is like one of the plan in force (相似度), between 0 and 1: seven tenths by the pairs of letters of
 * the titles (Dice), two by the units, one by the indicators (Jaccard).
 */
public final class Likeness {
    private static final double OF_TITLE = 0.7;
    private static final double OF_UNITS = 0.2;
    private static final double OF_INDICATORS = 0.1;
    private static final double LEAST_OF_INDICATOR = 0.5;
    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}]");

    private Likeness() {}

    /** What is compared of a task, made ready once. */
    record Traits(String title, Set<String> pairs, Set<String> units, Set<String> indicators) {
        static Traits of(PlanTask task) {
            String title = plain(task.title().current());
            return new Traits(
                    title,
                    pairsOf(title),
                    standing(task.units()).stream()
                            .map(unit -> plain(unit.name()))
                            .collect(toSet()),
                    standing(task.targets()).stream()
                            .map(target -> plain(target.indicator()))
                            .collect(toSet()));
        }
    }

    static double of(Traits one, Traits other) {
        double likeness = OF_TITLE * dice(one.pairs(), other.pairs())
                + OF_UNITS * jaccard(one.units(), other.units())
                + OF_INDICATORS * jaccard(one.indicators(), other.indicators());
        return Math.round(likeness * 100) / 100.0;
    }

    /**
     * How much a target is like another one: six tenths by the letters of the indicator, the rest by the unit of measure, the
     * territories and the day; 0 where not half of the letters are the same.
     */
    static double of(Target one, Target other) {
        double letters = ofWords(one.indicator(), other.indicator());
        if (letters < LEAST_OF_INDICATOR) {
            return 0;
        }
        double likeness = 0.6 * letters
                + (Objects.equals(one.unit(), other.unit()) ? 0.15 : 0)
                + 0.15 * jaccard(territories(one), territories(other))
                + (Objects.equals(one.by(), other.by()) ? 0.1 : 0);
        return Math.round(likeness * 100) / 100.0;
    }

    private static Set<String> territories(Target target) {
        return target.territories().stream()
                .map(level -> plain(level.territory()))
                .collect(toSet());
    }

    /** By the pairs of letters of both. */
    public static double ofWords(String one, String other) {
        return dice(pairsOf(plain(one)), pairsOf(plain(other)));
    }

    /** The words without blanks and marks, letters of one width. */
    public static String plain(String words) {
        return NO_LETTERS
                .matcher(Normalizer.normalize(words, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    static <T> List<T> standing(List<Item<T>> items) {
        return items.stream().filter(Item::stands).map(Item::current).toList();
    }

    private static Set<String> pairsOf(String words) {
        return words.length() < 2
                ? Set.of(words)
                : IntStream.range(0, words.length() - 1)
                        .mapToObj(at -> words.substring(at, at + 2))
                        .collect(toSet());
    }

    private static double dice(Set<String> one, Set<String> other) {
        return 2.0 * common(one, other) / (one.size() + other.size());
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return (double) common(one, other) / all.size();
    }

    private static long common(Set<String> one, Set<String> other) {
        Set<String> fewer = one.size() <= other.size() ? one : other;
        Set<String> more = fewer.equals(one) ? other : one;
        return fewer.stream().filter(more::contains).count();
    }
}
