package org.ecoplan.plan.directory.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ecoplan.directory.Unit;
import org.ecoplan.directory.UnitKind;
import org.ecoplan.events.UnitRegistered;
import org.ecoplan.kernel.RegionCode;
import org.ecoplan.kernel.UnitCode;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/** What the directory shall say of a unit (单位登记). */
public record UnitEntry(
        String code,
        String name,
        List<String> aliases,
        UnitKind kind,
        @Nullable String parentCode,
        @Nullable String regionCode,
        List<String> members,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    private static final int LONGEST_CODE = 32;

    public boolean isRoot() {
        return parentCode == null;
    }

    /** What is wrong with the entry in itself. */
    Optional<Refusal> check() {
        if (!UnitCode.isValid(code) || code.length() > LONGEST_CODE) {
            return refusal("BAD_UNIT_CODE", "单位代码只能是字母、数字和连字符,不超过 32 个字符", "");
        }
        if (regionCode != null && !RegionCode.isValid(regionCode)) {
            return refusal("BAD_REGION_CODE", "行政区划代码无效", "/regionCode");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            return refusal("BAD_PERIOD", "撤销日期早于成立日期", "/validTo");
        }
        if (new HashSet<>(aliases).size() < aliases.size()) {
            return refusal("DUPLICATE_ALIAS", "别名重复", "/aliases");
        }
        if (new HashSet<>(members).size() < members.size()) {
            return refusal("DUPLICATE_MEMBER", "成员重复", "/members");
        }
        boolean isGroup = kind == UnitKind.GROUP;
        return isGroup == members.isEmpty()
                ? refusal("BAD_MEMBERS", "统称须列出所含单位,其他单位不得列出", "/members")
                : Optional.empty();
    }

    boolean isAsRegistered(Unit unit) {
        return toEvent(unit.organisation(), unit.revision())
                .equals(new UnitRegistered(
                        unit.code(),
                        unit.name(),
                        unit.aliases(),
                        unit.kind().name(),
                        unit.parentCode(),
                        unit.organisation(),
                        unit.regionCode(),
                        unit.members(),
                        unit.validFrom(),
                        unit.validTo(),
                        unit.revision()));
    }

    UnitRegistered toEvent(String organisation, long revision) {
        return new UnitRegistered(
                code,
                name,
                aliases,
                kind.name(),
                parentCode,
                organisation,
                regionCode,
                members,
                validFrom,
                validTo,
                revision);
    }

    private static Optional<Refusal> refusal(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
