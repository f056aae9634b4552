package org.ecoplan.indicator.evaluation.domain.composed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.StandardVersion;
import org.ecoplan.indicator.evaluation.domain.period.Period;
import org.ecoplan.indicator.evaluation.domain.period.PeriodValue;
import org.jspecify.annotations.Nullable;

/**
 * A number or share of days, sections or pollutants with all that it is made of.
 *
 * @param from first day that it stands for
 * @param to last one
 * @param decimals places to which a share is rounded (修约位数), decided with the composition
 * @param parts each day, section or pollutant in order, also those that cannot be judged
 * @param lacking why it is not valid, empty where it is
 */
public record ComposedFigure(
        ComposedKind kind,
        Period period,
        LocalDate from,
        LocalDate to,
        int decimals,
        List<Part> parts,
        List<String> lacking,
        List<StandardVersion> standards) {
    private static final int NAMED_AT_MOST = 5;
    private static final String SINCE_NEW_YEAR = "年初至期末";

    /**
     * @param name a day, a section or a pollutant
     * @param words what it is by the standard, or why nothing can be said
     * @param holds whether it is one of those that are counted; absent where nothing can be said
     */
    public record Part(String name, String words, @Nullable Boolean holds) {}

    public ComposedFigure {
        parts = List.copyOf(parts);
        lacking = List.copyOf(lacking);
        standards = List.copyOf(standards);
    }

    public ComposedFigure alsoLacking(List<String> more) {
        List<String> all = new ArrayList<>(lacking);
        all.addAll(more);
        return new ComposedFigure(kind, period, from, to, decimals, parts, all, standards);
    }

    /** Whether a value of that rule is how things stand at the end of its period. */
    public static boolean isStanding(String rule) {
        return rule.startsWith(SINCE_NEW_YEAR);
    }

    /** Those that can be judged. */
    public int counted() {
        return (int) parts.stream().filter(part -> part.holds() != null).count();
    }

    /** Those of them that hold. */
    public int holding() {
        return (int)
                parts.stream().filter(part -> Boolean.TRUE.equals(part.holds())).count();
    }

    /** Names of those about which nothing can be said. */
    public List<String> missing() {
        return parts.stream()
                .filter(part -> part.holds() == null)
                .map(Part::name)
                .toList();
    }

    /** Absent where nothing can be judged. */
    public @Nullable BigDecimal value() {
        return counted() == 0 ? null : valueOf(holding(), counted());
    }

    BigDecimal valueOf(int holding, int counted) {
        return kind.isShare()
                ? Fraction.of(holding)
                        .times(Fraction.of(100))
                        .dividedBy(Fraction.of(counted))
                        .rounded(decimals)
                : BigDecimal.valueOf(holding);
    }

    /** The arithmetic (算式). */
    public String statistic() {
        ComposedKind.Counted of = kind.counted();
        List<String> missing = missing();
        return (of.isSinceNewYear() ? SINCE_NEW_YEAR : "") + kind.words() + "(" + kind.holding() + " " + holding() + " "
                + of.unit() + (kind.isShare() ? " ÷ " : ",") + of.words() + " " + counted() + " " + of.unit()
                + (missing.isEmpty()
                        ? ""
                        : ",无有效数据 " + missing.size() + " " + of.unit() + ":"
                                + missing.stream().limit(NAMED_AT_MOST).collect(Collectors.joining("、"))
                                + (missing.size() > NAMED_AT_MOST ? " 等" : ""))
                + ")";
    }

    public PeriodValue asPeriodValue() {
        return new PeriodValue(
                period, statistic(), value(), counted(), kind.counted().noun(), lacking, standards);
    }
}
