package org.ecoplan.task.round.application;

import java.util.List;
import org.ecoplan.task.round.domain.ReportTally;
import org.ecoplan.task.round.domain.Round;

/** A round with its reports counted, those with most missing ones first. */
public record RoundBoard(Round round, BoardGrouping grouping, List<BoardRow> rows) {

    public ReportTally total() {
        return ReportTally.sum(rows.stream().map(BoardRow::tally).toList());
    }
}
