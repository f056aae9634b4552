package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a unit (单位撤销) was set or changed. The {@link UnitRegistered} with its whole state goes before it.
 *
 * @param lastDay local date in Asia/Shanghai; the unit is there on it
 * @param successorCode code of the unit that takes over (并入), absent where none does or it is not known yet
 * @param revision of the unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitDissolved(
        String code,
        String name,
        String organisation,
        LocalDate lastDay,
        @Nullable String successorCode,
        long revision) {}
