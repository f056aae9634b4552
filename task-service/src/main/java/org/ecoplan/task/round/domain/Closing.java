package org.ecoplan.task.round.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kernel.outcome.Refusal;
import org.ecoplan.task.round.domain.Reopening.Standing;

/**
 * That the coordinating office closed a round (关闭): what is not handed in by then is handed in only through a window.
 *
 * @param by account
 */
public record Closing(Instant at, String by, String reason) {

    /**
     * Why nothing is taken at that instant: the rule, the reason and since when.
     *
     * @param windows those of the round that are open to the report, whatever became of them
     */
    public Optional<Refusal> refusal(List<Reopening> windows, Instant now) {
        if (windows.stream().anyMatch(window -> window.standing(now) == Standing.OPEN)) {
            return Optional.empty();
        }
        String since = "本轮调度已于 %s 由 %s 关闭(%s)".formatted(Reopening.minute(at), by, reason);
        return Optional.of(Refusal.conflict("ROUND_CLOSED", since + ended(windows) + ",关闭后须经批准重新开放才能报送、撤回或免报"));
    }

    private static String ended(List<Reopening> windows) {
        return windows.stream()
                .filter(window -> window.state() == Reopening.State.APPROVED)
                .map(Reopening::until)
                .max(Comparator.naturalOrder())
                .map(until -> ",重新开放已于 %s 到期".formatted(Reopening.minute(until.end())))
                .orElse("");
    }
}
