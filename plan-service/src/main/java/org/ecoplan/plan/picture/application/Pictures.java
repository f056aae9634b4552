package org.ecoplan.plan.picture.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.plan.picture.domain.Figures;
import org.jspecify.annotations.Nullable;

/** What was told of plans. Of an organisation's plans a caller sees its own branch, who sees the whole sees all. */
public interface Pictures {

    /** Codes of units of which something was told, in order, behind a place. */
    Uni<List<String>> units(CallerScope scope, UUID planId, String after, int limit);

    /** The figures of units at the end of a day; a unit without any is not in it. */
    Uni<Map<String, Figures>> figures(CallerScope scope, UUID planId, List<String> units, LocalDate day);

    /** The figures of reports at the end of a day, round by round, the oldest first. */
    Uni<List<RoundFigures>> byRound(CallerScope scope, UUID planId, LocalDate day);

    /** The things behind figures, in the order of unit and id, behind a place. */
    Uni<List<PictureRow>> rows(
            CallerScope scope, UUID planId, RowFilter filter, PictureRow.@Nullable Place after, int limit);
}
