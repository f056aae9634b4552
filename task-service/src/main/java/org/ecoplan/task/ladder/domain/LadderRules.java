package org.ecoplan.task.ladder.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecoplan.kernel.outcome.Refusal;

/** What makes rungs a ladder: those of the field go up and never down (督办级别不越级), and what is overdue is a fact. */
public final class LadderRules {
    public static final int MOST_RUNGS = 24;
    private static final int MOST_DAYS = 366;
    private static final int MOST_WORKING_DAYS = 120;
    private static final int LONGEST_PAUSE = 30;

    private LadderRules() {}

    /** Why these are no ladder, with the place of the first rung that is wrong. */
    public static Optional<Refusal> refusal(List<Rung> rungs) {
        if (rungs.isEmpty()) {
            return refused("LADDER_EMPTY", "催办阶梯至少须有一级", "/rungs");
        }
        if (rungs.size() > MOST_RUNGS) {
            return refused("LADDER_TOO_LONG", "催办阶梯最多%d级".formatted(MOST_RUNGS), "/rungs");
        }
        Set<String> names = new HashSet<>();
        return IntStream.range(0, rungs.size())
                .mapToObj(at -> refusal(rungs, at, names))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> names.contains(Rung.OVERDUE)
                        ? Optional.empty()
                        : refused("LADDER_WITHOUT_OVERDUE", "催办阶梯须有时限次日(自然日)的逾期级", "/rungs"));
    }

    private static Optional<Refusal> refusal(List<Rung> rungs, int at, Set<String> names) {
        Rung rung = rungs.get(at);
        String place = "/rungs/" + at;
        int most = rung.working() ? MOST_WORKING_DAYS : MOST_DAYS;
        if (Math.abs((long) rung.days()) > most) {
            return refused(
                    "RUNG_OUT_OF_RANGE", "距时限最多%d个自然日或%d个工作日".formatted(MOST_DAYS, MOST_WORKING_DAYS), place + "/days");
        }
        if (!names.add(rung.name())) {
            return refused("RUNG_TWICE", "同一级重复:" + rung.name(), place);
        }
        if (rung.longestPause() < 0
                || rung.longestPause() > LONGEST_PAUSE
                || rung.longestPause() > 0 && !rung.isOverdue()) {
            return refused(
                    "PAUSE_OUT_OF_RANGE", "仅逾期后的级可暂停催办,最多%d天".formatted(LONGEST_PAUSE), place + "/longestPauseDays");
        }
        if (rung.level().isBehindDeadlines() && !rung.isOverdue()) {
            return refused("LEVEL_BEFORE_DEADLINE", rung.level().title() + "须在时限之后", place + "/level");
        }
        if (rung.level().compareTo(Level.ORDER) > 0) {
            return refused("LEVEL_OF_PEOPLE", rung.level().title() + "由人决定,不随时限自动触发", place + "/level");
        }
        return at == 0 ? Optional.empty() : outOfOrder(rungs.get(at - 1), rung, place);
    }

    private static Optional<Refusal> outOfOrder(Rung before, Rung rung, String place) {
        return rung.nominalDays() < before.nominalDays() || rung.level().compareTo(before.level()) < 0
                ? refused("RUNG_OUT_OF_ORDER", "各级须按日期先后排列,级别不得回落", place)
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
