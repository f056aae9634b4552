package org.ecoplan.task.round.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.task.round.application.BoardGrouping;
import org.ecoplan.task.round.application.BoardRow;
import org.ecoplan.task.round.application.RoundBoard;
import org.ecoplan.task.round.domain.ReportTally;
import org.jspecify.annotations.Nullable;

/** The reports of a round, counted. Every figure leads to its rows by the address beside it. */
public record BoardView(
        UUID roundId,
        UUID planId,
        String period,
        LocalDate due,
        TallyView total,
        Figure decisions,
        List<RowView> items) {

    static BoardView of(RoundBoard board) {
        UUID round = board.round().id().value();
        String all = "/reports?roundId=" + round;
        String decisions = "/rounds/" + round + "/expectation-decisions";
        return new BoardView(
                round,
                board.round().planId(),
                board.round().period(),
                board.round().due().lastDay(),
                TallyView.of(board.total(), all),
                new Figure(board.decisions(), decisions),
                board.rows().stream()
                        .map(row -> RowView.of(row, all, decisions, board.grouping()))
                        .toList());
    }

    /**
     * One unit or one task.
     *
     * @param decisions those that changed what is expected of it
     */
    public record RowView(String key, String name, TallyView tally, Figure decisions) {

        static RowView of(BoardRow row, String all, String decisions, BoardGrouping grouping) {
            String parameter = (grouping == BoardGrouping.UNIT ? "unit=" : "taskId=") + row.key();
            return new RowView(
                    row.key(),
                    row.name(),
                    TallyView.of(row.tally(), all + '&' + parameter),
                    new Figure(row.decisions(), decisions + '?' + parameter));
        }
    }

    /**
     * Counts and rates.
     *
     * @param submissionRate per cent of the expected reports that are handed in, absent where none is expected
     * @param timelinessRate per cent of the expected reports that were handed in by the deadline
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TallyView(
            Figure expected,
            Figure missing,
            Figure handedIn,
            Figure inTime,
            Figure late,
            Figure returned,
            Figure accepted,
            Figure notExpected,
            @Nullable BigDecimal submissionRate,
            @Nullable BigDecimal timelinessRate) {

        static TallyView of(ReportTally tally, String address) {
            return new TallyView(
                    new Figure(tally.expected(), address + "&standing=EXPECTED"),
                    new Figure(tally.missing(), address + "&standing=MISSING"),
                    new Figure(tally.handedIn(), address + "&standing=HANDED_IN"),
                    new Figure(tally.inTime(), address + "&standing=IN_TIME"),
                    new Figure(tally.late(), address + "&standing=LATE"),
                    new Figure(tally.returned(), address + "&state=RETURNED"),
                    new Figure(tally.accepted(), address + "&state=ACCEPTED"),
                    new Figure(tally.notExpected(), address + "&state=WITHDRAWN"),
                    tally.submissionRate().orElse(null),
                    tally.timelinessRate().orElse(null));
        }
    }

    /**
     * A count and where its rows are.
     *
     * @param rows address of the list
     */
    public record Figure(long count, String rows) {}
}
