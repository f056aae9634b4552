package org.ecoplan.plan.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.UnitKind;
import org.jspecify.annotations.Nullable;

/** A unit of the directory (单位). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitView(
        String code,
        String name,
        List<String> aliases,
        UnitKind kind,
        @Nullable String parentCode,
        String organisation,
        @Nullable String regionCode,
        List<String> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorCode,
        long version) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.code(),
                unit.name(),
                unit.aliases(),
                unit.kind(),
                unit.parentCode(),
                unit.organisation(),
                unit.regionCode(),
                unit.members(),
                unit.validFrom(),
                unit.validTo(),
                unit.successorCode(),
                unit.revision());
    }
}
