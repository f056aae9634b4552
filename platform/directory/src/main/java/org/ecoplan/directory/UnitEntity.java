package org.ecoplan.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.ecoplan.events.UnitRegistered;
import org.jspecify.annotations.Nullable;

/** Row of a unit; lists are kept one entry a line. */
@Entity
@Table(name = "directory_unit")
class UnitEntity {
    @Id
    String code;

    String name;
    String aliases;
    String kind;

    @Column(name = "parent_code")
    @Nullable
    String parentCode;

    String organisation;

    @Column(name = "region_code")
    @Nullable
    String regionCode;

    String members;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    long revision;

    @Column(name = "successor_code")
    @Nullable
    String successorCode;

    void take(UnitRegistered unit) {
        code = unit.code();
        name = unit.name();
        aliases = String.join("\n", unit.aliases());
        kind = unit.kind();
        parentCode = unit.parentCode();
        organisation = unit.organisation();
        regionCode = unit.regionCode();
        members = String.join("\n", unit.members());
        validFrom = unit.validFrom();
        validTo = unit.validTo();
        revision = unit.revision();
        successorCode = unit.successorCode();
    }

    Unit toUnit() {
        return new Unit(
                code,
                name,
                lines(aliases),
                UnitKind.valueOf(kind),
                parentCode,
                organisation,
                regionCode,
                lines(members),
                validFrom,
                validTo,
                revision,
                successorCode);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
