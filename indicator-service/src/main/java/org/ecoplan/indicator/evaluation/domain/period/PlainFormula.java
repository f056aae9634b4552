package org.ecoplan.indicator.evaluation.domain.period;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.ecoplan.indicator.evaluation.domain.Fraction;
import org.ecoplan.indicator.evaluation.domain.Mean;
import org.jspecify.annotations.Nullable;

/** How the figures of a period become its value where no standard says it (统计口径). */
public enum PlainFormula implements PeriodRule {
    /** What is reported of a rate, an amount or a count is how it stands by then. */
    LATEST("期末值", (figures, places) -> figures.get(figures.size() - 1)),
    MEAN(
            "算术平均",
            (figures, places) -> Mean.ARITHMETIC
                    .of(figures.stream().map(Fraction::of).toList())
                    .rounded(places)),
    TOTAL("合计", (figures, places) -> figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));

    private static final Pattern CONCENTRATION =
            Pattern.compile("(?:[μun毫微纳m]?[g克])(?:/|每)(?:\\(?标?\\)?(?:m3|立方米|[Ll]|升))");

    private final String words;
    private final BiFunction<List<BigDecimal>, Integer, BigDecimal> value;

    PlainFormula(String words, BiFunction<List<BigDecimal>, Integer, BigDecimal> value) {
        this.words = words;
        this.value = value;
    }

    /** Whether a value of that rule is how things stand at the end of its period. */
    public static boolean isStanding(String rule) {
        return rule.startsWith(LATEST.words);
    }

    /**
     * The usual one of figures in a unit: the last of a period. A concentration has none: whether its mean or a percentile
     * counts is for a standard or a person to say.
     */
    public static Optional<PlainFormula> usualOf(@Nullable String unit) {
        boolean concentration = unit != null
                && CONCENTRATION
                        .matcher(Normalizer.normalize(unit, Normalizer.Form.NFKC))
                        .find();
        return concentration ? Optional.empty() : Optional.of(LATEST);
    }

    @Override
    public PeriodValue valueOf(Period period, Observations observations) {
        List<BigDecimal> figures = observations.within(period);
        return new PeriodValue(
                period,
                words + observations.undetectedInWords(period),
                figures.isEmpty() ? null : value.apply(figures, observations.places(period)),
                figures.size(),
                "监测值",
                figures.isEmpty() ? List.of("监测值 0 个") : List.of(),
                List.of());
    }
}
