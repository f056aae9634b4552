package org.ecoplan.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位) as a service knows it.
 *
 * @param members codes of the units that a group (「各县市区人民政府」) stands for; empty for a single unit
 * @param successorCode the unit that takes over after {@code validTo}
 * @param organisation code of the root of its tree
 */
public record Unit(
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
        long revision,
        @Nullable String successorCode) {

    public boolean isGroup() {
        return kind == UnitKind.GROUP;
    }
}
