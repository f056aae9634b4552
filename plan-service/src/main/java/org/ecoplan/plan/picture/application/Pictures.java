package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.domain.Fact;
import org.ecoplan.plan.picture.domain.Figures;
import org.ecoplan.plan.picture.domain.Subject;
import org.jspecify.annotations.Nullable;

/** What was told of plans. Of an organisation's plans a caller sees its own branch, who sees the whole sees all. */
public interface Pictures {

    /** Keeps what is not kept yet; each thing stands once in {@code subjects}. */
    Uni<Void> keep(Collection<Subject> subjects, Collection<Fact> facts, Instant takenAt);

    /** Codes of units of which something was told, in order, behind a place. */
    Uni<List<String>> units(CallerScope scope, UUID planId, String after, int limit);

    /** The figures of units at the end of a day; a unit without any is not in it. */
    Uni<Map<String, Figures>> figures(CallerScope scope, UUID planId, List<String> units, LocalDate day);

    /** The things behind figures, in the order of unit and id, behind a place. */
    Uni<List<PictureRow>> rows(
            CallerScope scope, UUID planId, RowFilter filter, PictureRow.@Nullable Place after, int limit);
}
