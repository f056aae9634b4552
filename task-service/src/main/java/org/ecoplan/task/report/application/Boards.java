package org.ecoplan.task.report.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.report.domain.Round;
import org.ecoplan.task.report.domain.RoundId;

/** The reports of rounds, counted. */
public interface Boards {

    /** A round of the caller's organisation; not the occasion of a report that nobody asked for. */
    Uni<Optional<Round>> find(CallerScope scope, RoundId id);

    /** The reports of a round that exist for the caller, counted; those with most missing ones first. */
    Uni<List<BoardRow>> count(CallerScope scope, RoundId id, BoardGrouping grouping);
}
