package org.ecoplan.indicator.alarm.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.kernel.Comparator;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a rule holds readings against.
 *
 * @param series codes of the series (点位组), each once, of one unit of measurement
 * @param comparator what is in order: GE, GT, LE, LT or BETWEEN; every other reading breaks the rule
 * @param limitMax upper figure of BETWEEN, else absent
 * @param recoveryCount good readings in a row that end a breach
 * @param inForceFrom first local day of observation on which a breach can begin
 * @param clause on what it rests, such as a standard or a decision of the office (依据)
 * @param unitCodes who is told
 */
public record Terms(
        List<String> series,
        Comparator comparator,
        BigDecimal limit,
        @Nullable BigDecimal limitMax,
        int recoveryCount,
        LocalDate inForceFrom,
        String clause,
        List<String> unitCodes) {
    private static final Set<Comparator> LEVELS =
            Set.of(Comparator.GE, Comparator.GT, Comparator.LE, Comparator.LT, Comparator.BETWEEN);

    public Terms {
        series = series.stream().distinct().sorted().toList();
        unitCodes = unitCodes.stream().distinct().sorted().toList();
    }

    /** Why no reading can be held against it, none where each can. */
    public Optional<Refusal> fault() {
        if (!LEVELS.contains(comparator)) {
            return Optional.of(Refusal.invalid("NO_LEVEL", "比较方式须为 GE、GT、LE、LT 或 BETWEEN", "/comparator"));
        }
        if ((comparator == Comparator.BETWEEN) == (limitMax == null)) {
            return Optional.of(
                    Refusal.invalid("LIMIT_MAX", limitMax == null ? "BETWEEN 须给出上限" : "只有 BETWEEN 有上限", "/limitMax"));
        }
        return limitMax != null && limitMax.compareTo(limit) < 0
                ? Optional.of(Refusal.invalid("LIMIT_MAX", "上限不得小于下限", "/limitMax"))
                : Optional.empty();
    }
}
