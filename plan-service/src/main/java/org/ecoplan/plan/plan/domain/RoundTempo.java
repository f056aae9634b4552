package org.ecoplan.plan.plan.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoplan.kernel.ReportingPeriod.Length;

/** How often a plan is dispatched (调度频次): as its document says, or as the reviewer decides. */
public enum RoundTempo {
    /** 月调度 */
    MONTHLY(Length.MONTH, "月调度|[一每]月一?调度|按月[^,，。]{0,4}调度|每月[^,，。]{0,8}调度"),
    /** 季调度 */
    QUARTERLY(Length.QUARTER, "季"),
    /** 半年调度 */
    HALF_YEARLY(Length.HALF_YEAR, "半年[^,，。]{0,8}调度");

    private final Length length;
    private final Pattern words;

    RoundTempo(Length length, String words) {
        this.length = length;
        this.words = Pattern.compile(words);
    }

    /** The tempo of periods of a length; none for one that no plan is dispatched at. */
    public static Optional<RoundTempo> of(Length length) {
        return Arrays.stream(values()).filter(tempo -> tempo.length == length).findFirst();
    }

    /** Of the period that a round asks about. */
    public Length length() {
        return length;
    }

    /**
     * As clauses on dispatching (调度) say. A document that names several is dispatched quarterly where it says so, since the
     * rest is of the counties' own work (县环委办每月调度); none where no clause names one.
     */
    public static Optional<RoundTempo> asRead(List<String> clauses) {
        for (RoundTempo tempo : List.of(QUARTERLY, MONTHLY, HALF_YEARLY)) {
            if (clauses.stream().anyMatch(clause -> tempo.words.matcher(clause).find())) {
                return Optional.of(tempo);
            }
        }
        return Optional.empty();
    }
}
