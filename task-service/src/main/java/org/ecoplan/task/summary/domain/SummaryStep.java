package org.ecoplan.task.summary.domain;

import static org.ecoplan.task.summary.domain.SummaryState.ACCEPTED;
import static org.ecoplan.task.summary.domain.SummaryState.REQUESTED;
import static org.ecoplan.task.summary.domain.SummaryState.RETURNED;
import static org.ecoplan.task.summary.domain.SummaryState.SUBMITTED;

import java.util.Set;

/** What is done with a summary: who does it, and where it may be done. */
public enum SummaryStep {
    /** leaves the state as it is */
    EDIT("编辑", Party.LEAD_UNIT, REQUESTED, RETURNED),
    SUBMIT("提交", Party.LEAD_UNIT, REQUESTED, RETURNED),
    TAKE_BACK("撤回", Party.LEAD_UNIT, SUBMITTED),
    /** an acceptance of it is void */
    RETURN("退回", Party.OFFICE, SUBMITTED, ACCEPTED),
    ACCEPT("审核通过", Party.OFFICE, SUBMITTED);

    /** Who does it. */
    public enum Party {
        LEAD_UNIT,
        /** the coordinating office, where it is another unit */
        OFFICE
    }

    private final String title;
    private final Party party;
    private final Set<SummaryState> from;

    SummaryStep(String title, Party party, SummaryState... from) {
        this.title = title;
        this.party = party;
        this.from = Set.of(from);
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Party party() {
        return party;
    }

    boolean isPossibleIn(SummaryState state) {
        return from.contains(state);
    }
}
