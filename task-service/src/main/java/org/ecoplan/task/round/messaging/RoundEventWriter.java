package org.ecoplan.task.round.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ecoplan.events.RoundClosed;
import org.ecoplan.kit.messaging.Outbox;
import org.ecoplan.task.round.application.BoardRow;
import org.ecoplan.task.round.application.RoundEvents;
import org.ecoplan.task.round.domain.Closing;
import org.ecoplan.task.round.domain.ReportTally;
import org.ecoplan.task.round.domain.Round;

/** Writes what becomes of a round under its key. */
@ApplicationScoped
class RoundEventWriter implements RoundEvents {
    private final Outbox outbox;

    RoundEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> closed(Round round, Closing closing, List<BoardRow> units) {
        ReportTally total = ReportTally.sum(units.stream().map(BoardRow::tally).toList());
        return outbox.append(
                round.id().value().toString(),
                round.organisation(),
                new RoundClosed(
                        round.id().value(),
                        round.planId(),
                        round.organisation(),
                        round.period(),
                        round.due().lastDay(),
                        closing.at(),
                        closing.reason(),
                        total.expected(),
                        total.handedIn(),
                        total.inTime(),
                        total.late(),
                        total.missing(),
                        total.returned(),
                        total.accepted(),
                        total.submissionRate().orElse(null),
                        total.timelinessRate().orElse(null),
                        units.size(),
                        units.stream()
                                .limit(RoundClosed.MOST_UNITS)
                                .map(RoundEventWriter::unit)
                                .toList()));
    }

    private static RoundClosed.OfUnit unit(BoardRow row) {
        ReportTally tally = row.tally();
        return new RoundClosed.OfUnit(row.key(), tally.expected(), tally.inTime(), tally.late(), tally.missing());
    }
}
