package org.ecoplan.plan.reading.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecoplan.plan.reading.model.Level;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 读到的指标 in one clause, before it gets its place in the plan.
 *
 * @param by      a deadline of its own (a stage of a list, 十四五), null where that of the clause holds
 * @param soft    基本 before its own predicate
 * @param figures the figures used
 */
record Found(
        String indicator,
        Level level,
        @Nullable LocalDate by,
        boolean soft,
        Stretch quote,
        boolean everyPeriod,
        @Nullable String alternative,
        List<TerritoryShare> shares,
        List<Stretch> figures,
        String rule,
        double confidence) {

    Found {
        shares = List.copyOf(shares);
        figures = List.copyOf(figures);
    }

    /** A count of work done, whose verb goes on for the items behind it. */
    boolean isWork() {
        return rule.startsWith("work.") || rule.equals("level.reached") || rule.startsWith("amount.");
    }

    Found withIndicator(String name) {
        return new Found(name, level, by, soft, quote, everyPeriod, alternative, shares, figures, rule, confidence);
    }

    Found withAlternative(@Nullable String group) {
        return new Found(indicator, level, by, soft, quote, everyPeriod, group, shares, figures, rule, confidence);
    }

    /** With the shares of territories; their figures are used with it. */
    Found withShares(List<TerritoryShare> others) {
        List<Stretch> all = new ArrayList<>(figures);
        others.forEach(share -> all.add(share.figure()));
        return new Found(indicator, level, by, soft, quote, everyPeriod, alternative, others, all, rule, confidence);
    }

    static Found inWords(
            String indicator,
            Level level,
            @Nullable LocalDate by,
            boolean soft,
            Stretch quote,
            String rule,
            double confidence) {
        return new Found(indicator, level, by, soft, quote, false, null, List.of(), List.of(), rule, confidence);
    }
}
