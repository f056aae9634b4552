package org.ecoplan.plan.disclosure.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * That something of a plan has to be disclosed in a cycle (至少每季度公开一次).
 *
 * @param clause the words that ask for it
 * @param from first day of the cycle
 * @param due its last day
 */
public record DisclosureDuty(String clause, LocalDate from, LocalDate due) {
    private static final Pattern ASKS = Pattern.compile("公开|公布|公示");

    /**
     * Those of a clause of the document; none where it asks for no disclosure. A cycle that ended before the plan was in force is
     * none of it.
     *
     * @param days the last day of each cycle, in their order
     */
    public static List<DisclosureDuty> of(String clause, List<LocalDate> days, LocalDate inForceSince) {
        List<DisclosureDuty> duties = new ArrayList<>();
        if (ASKS.matcher(clause).find()) {
            LocalDate from = inForceSince;
            for (LocalDate due : days) {
                if (!due.isBefore(inForceSince)) {
                    duties.add(new DisclosureDuty(clause, from, due));
                    from = due.plusDays(1);
                }
            }
        }
        return List.copyOf(duties);
    }
}
