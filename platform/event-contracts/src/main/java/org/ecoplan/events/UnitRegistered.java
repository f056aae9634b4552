package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位) of the directory in its whole present state; a later record of the same code replaces it.
 *
 * @param kind GOVERNMENT, DEPARTMENT, FUNCTIONAL_ZONE, OFFICE or GROUP
 * @param organisation code of the root of the unit's tree
 * @param members codes of the units that a GROUP (「各县市区人民政府」) stands for; empty otherwise
 * @param successorCode code of the unit that takes over after {@code validTo}; absent where none does or it is not known
 * @param revision grows by one with each change; an older revision is ignored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitRegistered(
        String code,
        String name,
        List<String> aliases,
        String kind,
        @Nullable String parentCode,
        String organisation,
        @Nullable String regionCode,
        List<String> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long revision,
        @Nullable String successorCode) {}
