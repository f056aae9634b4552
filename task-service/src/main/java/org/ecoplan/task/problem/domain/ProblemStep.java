package org.ecoplan.task.problem.domain;

import static org.ecoplan.task.problem.domain.ProblemState.ACCEPTED;
import static org.ecoplan.task.problem.domain.ProblemState.ANSWERED;
import static org.ecoplan.task.problem.domain.ProblemState.ASSIGNED;
import static org.ecoplan.task.problem.domain.ProblemState.CLOSED;
import static org.ecoplan.task.problem.domain.ProblemState.DISCOVERED;
import static org.ecoplan.task.problem.domain.ProblemState.DISMISSED;
import static org.ecoplan.task.problem.domain.ProblemState.DRAFT;
import static org.ecoplan.task.problem.domain.ProblemState.PUBLISHED;
import static org.ecoplan.task.problem.domain.ProblemState.RECTIFYING;
import static org.ecoplan.task.problem.domain.ProblemState.VERIFIED;

import java.util.Set;

/** A step in the life of a problem: who takes it, from where, to where (发现、核查、交办、整改、反馈、验收、公示、销号). */
public enum ProblemStep {
    DISCOVER("登记问题", Party.JUDGE, DISCOVERED),
    VERIFY("核查", Party.JUDGE, VERIFIED, DRAFT, DISCOVERED),
    DISMISS("不予立案", Party.OFFICE, DISMISSED, DRAFT, DISCOVERED, VERIFIED),
    ASSIGN("交办", Party.OFFICE, ASSIGNED, VERIFIED),
    START("开始整改", Party.UNIT, RECTIFYING, ASSIGNED),
    ANSWER("反馈", Party.UNIT, ANSWERED, RECTIFYING),
    RETURN("验收退回", Party.JUDGE, RECTIFYING, ANSWERED),
    ACCEPT("验收", Party.JUDGE, ACCEPTED, ANSWERED),
    PUBLISH("公示", Party.OFFICE, PUBLISHED, ACCEPTED),
    CLOSE("销号", Party.OFFICE, CLOSED, PUBLISHED),
    /** 回头看: it holds */
    REINSPECT("回头看", Party.JUDGE, CLOSED, CLOSED),
    /** 反弹: the same problem again, one level higher */
    RELAPSE("认定反弹", Party.JUDGE, VERIFIED, CLOSED);

    /** Who takes a step. */
    public enum Party {
        /** the unit that puts it right */
        UNIT,
        /** the coordinating office, where it is another unit */
        OFFICE,
        /** the coordinating office or an inspector, where it is another unit (整改与验收分离) */
        JUDGE
    }

    private final String title;
    private final Party party;
    private final ProblemState to;
    private final Set<ProblemState> from;

    ProblemStep(String title, Party party, ProblemState to, ProblemState... from) {
        this.title = title;
        this.party = party;
        this.to = to;
        this.from = Set.of(from);
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Party party() {
        return party;
    }

    ProblemState to() {
        return to;
    }

    boolean isPossibleIn(ProblemState state) {
        return from.contains(state);
    }
}
