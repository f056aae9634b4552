package org.ecoplan.task.round.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecoplan.kernel.ChinaTime;
import org.ecoplan.kernel.Deadline;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A window in a closed round through which reports are handed in after all (重新开放): somebody asks for it with a reason,
 * another person approves it, and it closes by itself.
 *
 * @param scope what is open
 * @param until its last day
 * @param decided the approval or refusal, absent while it waits for one
 * @param remark what the deciding person says
 */
public record Reopening(
        ReopeningId id,
        RoundId round,
        String organisation,
        Scope scope,
        String reason,
        Deadline until,
        Act asked,
        State state,
        @Nullable Act decided,
        @Nullable String remark) {
    private static final int LONGEST_DAYS = 90;

    /** A window that waits for its approval, or why there can be none of that length. */
    public static Outcome<Reopening> ask(
            RoundId round, String organisation, Scope scope, String reason, Deadline until, Act asked) {
        Deadline longest = new Deadline(ChinaTime.today(asked.at()).plusDays(LONGEST_DAYS));
        if (until.isOver(asked.at()) || until.compareTo(longest) > 0) {
            return Outcome.refused(
                    Refusal.invalid("BAD_LAST_DAY", "截止日须在今天起 %d 天之内".formatted(LONGEST_DAYS), "/until"));
        }
        return Outcome.done(new Reopening(
                new ReopeningId(UUID.randomUUID()),
                round,
                organisation,
                scope,
                reason,
                until,
                asked,
                State.ASKED,
                null,
                null));
    }

    /** Why the same cannot be asked for while this one waits. */
    public Refusal refusesTheSame() {
        return Refusal.conflict(
                "REOPENING_UNDECIDED",
                "%s 由 %s 提出的%s重新开放申请尚待批准"
                        .formatted(minute(asked.at()), asked.by(), scope.report() == null ? "整轮调度" : "同一报送的"));
    }

    /** Approves or refuses it: another person than who asked, and nobody of the unit whose report it is. */
    public Outcome<Reopening> decide(boolean approved, Act by, @Nullable String why) {
        return refusal(by)
                .<Outcome<Reopening>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Reopening(
                        id,
                        round,
                        organisation,
                        scope,
                        reason,
                        until,
                        asked,
                        approved ? State.APPROVED : State.REFUSED,
                        by,
                        why)));
    }

    private Optional<Refusal> refusal(Act by) {
        if (asked.by().equals(by.by())) {
            return Optional.of(Refusal.notAllowed("SAME_PERSON", "申请人不能批准自己的重新开放申请"));
        }
        if (scope.unit() != null && scope.unit().equals(by.unit())) {
            return Optional.of(Refusal.notAllowed("OWN_REPORT", "不得批准本单位报送的重新开放"));
        }
        if (decided != null) {
            return Optional.of(Refusal.conflict(
                    "ALREADY_DECIDED", "该申请已于 %s 由 %s 决定".formatted(minute(decided.at()), decided.by())));
        }
        return until.isOver(by.at())
                ? Optional.of(Refusal.conflict("EXPIRED", "该申请的截止日 %s 已过".formatted(until)))
                : Optional.empty();
    }

    /** How it stands; nobody has to close it. */
    public Standing standing(Instant now) {
        if (state == State.REFUSED) {
            return Standing.REFUSED;
        }
        if (until.isOver(now)) {
            return Standing.EXPIRED;
        }
        return state == State.APPROVED ? Standing.OPEN : Standing.ASKED;
    }

    static String minute(Instant at) {
        return at.atZone(ChinaTime.ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }

    /**
     * What is open: one report, or the whole round.
     *
     * @param report the report, absent for the round
     * @param unit code of the unit whose report it is
     */
    public record Scope(@Nullable UUID report, @Nullable String unit) {
        public static Scope ofRound() {
            return new Scope(null, null);
        }
    }

    /** What was decided. */
    public enum State {
        /** 待批准 */
        ASKED,
        /** 已批准 */
        APPROVED,
        /** 不批准 */
        REFUSED
    }

    /** How it stands at an instant. */
    public enum Standing {
        /** 待批准 */
        ASKED,
        /** 开放中 */
        OPEN,
        /** 已到期 */
        EXPIRED,
        /** 不批准 */
        REFUSED
    }
}
