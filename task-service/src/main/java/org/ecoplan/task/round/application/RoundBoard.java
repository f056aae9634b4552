package org.ecoplan.task.round.application;

import java.util.List;
import org.ecoplan.task.round.domain.ReportTally;
import org.ecoplan.task.round.domain.Round;

/**
 * A round with its reports counted, those with most missing ones first.
 *
 * @param decisions how many decisions changed what it expects after it had opened
 */
public record RoundBoard(Round round, BoardGrouping grouping, List<BoardRow> rows, long decisions) {

    public ReportTally total() {
        return ReportTally.sum(rows.stream().map(BoardRow::tally).toList());
    }
}
