package org.ecoplan.task.timeline.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.task.assignment.domain.AssignmentId;
import org.ecoplan.task.timeline.domain.Happening;
import org.jspecify.annotations.Nullable;

/** What happened to duties, as the records of the service have it. */
public interface Timelines {

    /** A place in the time line: what is before it comes next. */
    record Place(Instant at, String key) {}

    /** What happened to a duty that exists for the caller, the latest first; orders only as far as the caller sees them. */
    Uni<List<Happening>> of(CallerScope scope, AssignmentId duty, @Nullable Place before, int limit);
}
