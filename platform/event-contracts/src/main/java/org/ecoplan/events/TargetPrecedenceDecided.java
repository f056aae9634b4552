package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of two levels of a target is in force, that of its plan or what a superior requires (以上级部门要求为准); both with their
 * documents.
 *
 * @param territory the one territory of the target whose figure it is, absent for the whole
 * @param revision of the comparison; the highest counts
 * @param state DECIDED, QUESTION while a person has to say, ENDED when the plan's own level stands alone again
 * @param inForce OWN or SUPERIOR
 * @param question why a person has to say, absent unless one has to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetPrecedenceDecided(
        UUID precedenceId,
        UUID planId,
        String organisation,
        UUID targetId,
        @Nullable String territory,
        long revision,
        String state,
        String inForce,
        @Nullable String question,
        Level own,
        Level superior) {

    /**
     * A level as its document words it; comparators as in {@link PlanTaskIssued.Target}.
     *
     * @param continuous must hold at every observation
     * @param document title of the document that sets it
     * @param documentNumber 发文字号, absent where it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Level(
            String indicator,
            @Nullable String territory,
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            @Nullable LocalDate by,
            boolean continuous,
            String quote,
            String document,
            @Nullable String documentNumber) {}
}
