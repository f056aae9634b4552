package org.ecoplan.indicator.evaluation.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoplan.indicator.registry.domain.SeriesId;
import org.ecoplan.kit.security.CallerScope;

/** Which factor each series measures. */
public interface MeasuredFactors {

    Uni<Optional<MeasuredFactor>> find(CallerScope scope, SeriesId series);

    /**
     * A series of a place with what it measures.
     *
     * @param place name of the station or section
     */
    record PlacedSeries(SeriesId id, String place, MeasuredFactor factor) {}

    /** The series of surface water in a section (断面) whose factors are named, at most so many. */
    Uni<List<PlacedSeries>> ofSection(CallerScope scope, String section, int limit);

    /** The series of the air at stations (点位) whose factors are named, at most so many. */
    Uni<List<PlacedSeries>> ofStations(CallerScope scope, Set<String> stations, int limit);

    /** The series of surface water in sections (断面) whose factors are named, at most so many. */
    Uni<List<PlacedSeries>> ofSections(CallerScope scope, Set<String> sections, int limit);

    /** The same two for work that nobody called for. */
    Uni<List<PlacedSeries>> ofStations(String organisation, Set<String> stations, int limit);

    Uni<List<PlacedSeries>> ofSections(String organisation, Set<String> sections, int limit);

    /** The names of the stations with air, or of the sections with water, where the factor of a series is named, in order. */
    Uni<List<String>> places(CallerScope scope, boolean air, int limit);

    /** Puts it in the place of the one before. Joins the running transaction. */
    Uni<Void> name(CallerScope scope, SeriesId series, MeasuredFactor factor);
}
