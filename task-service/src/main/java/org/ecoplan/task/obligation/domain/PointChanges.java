package org.ecoplan.task.obligation.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a revision of a plan (方案修订) changes of the dated points of one running duty. What the document says as before goes on
 * untouched: its clock, the rungs that were crossed, what was reported and granted.
 *
 * @param added points that the document did not have before
 * @param reworded points with other words or of another strength
 * @param moved points with another day, or that are due again
 * @param ended points that were due and that the document does not have any more
 */
public record PointChanges(
        UUID dutyId, List<Obligation> added, List<Said> reworded, List<Said> moved, List<ObligationId> ended) {

    /** A point and what the document says of it now. */
    public record Said(ObligationId id, DatedItem item) {}

    /**
     * @param standing the points of the duty
     * @param today times of a repeated duty that were over before are not asked for anew
     */
    public static PointChanges of(
            UUID dutyId, String unitCode, List<StandingPoint> standing, DatedTask task, LocalDate today) {
        Map<ObligationSource, DatedItem> said = task.obligationsOf(unitCode, LocalDate.MIN).stream()
                .collect(toMap(DatedItem::source, item -> item, (one, other) -> one));
        Set<ObligationSource> known =
                standing.stream().map(StandingPoint::source).collect(toSet());
        List<Said> reworded = new ArrayList<>();
        List<Said> moved = new ArrayList<>();
        List<ObligationId> ended = new ArrayList<>();
        for (StandingPoint point : standing) {
            DatedItem item = said.get(point.source());
            if (item == null) {
                if (point.isDue()) {
                    ended.add(point.id());
                }
            } else if (point.follows()) {
                if (point.isSaidOtherwiseBy(item)) {
                    reworded.add(new Said(point.id(), item));
                }
                if (point.isDueOtherwiseBy(item)) {
                    moved.add(new Said(point.id(), item));
                }
            }
        }
        List<Obligation> added = task.obligationsOf(unitCode, today).stream()
                .filter(item -> !known.contains(item.source()))
                .map(Obligation::from)
                .toList();
        return new PointChanges(dutyId, added, reworded, moved, ended);
    }

    /**
     * The points for which the document says another day.
     *
     * @param said by source
     */
    public static List<Said> moved(List<StandingPoint> standing, Map<UUID, DatedItem> said) {
        return standing.stream()
                .flatMap(point -> Optional.ofNullable(said.get(point.source().id()))
                        .filter(point::isDueOtherwiseBy)
                        .map(item -> new Said(point.id(), item))
                        .stream())
                .toList();
    }

    public DutyObligations addedOnes() {
        return new DutyObligations(dutyId, added);
    }
}
