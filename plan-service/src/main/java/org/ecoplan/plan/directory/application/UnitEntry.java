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
        @Nullable LocalDate validTo,
        @Nullable String successorCode) {
    private static final int LONGEST_CODE = 32;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ALIASES = 50;
    private static final int MOST_MEMBERS = 500;

    public boolean isRoot() {
        return parentCode == null;
    }

    /** What is wrong with the entry in itself. */
    Optional<Refusal> check() {
        if (!UnitCode.isValid(code) || code.length() > LONGEST_CODE) {
            return refusal("BAD_UNIT_CODE", "单位代码只能是字母、数字和连字符,不超过 32 个字符", "");
        }
        if (!isName(name)) {
            return refusal("BAD_UNIT_NAME", "单位名称不能为空,不超过 200 字,不含控制字符", "/name");
        }
        if (aliases.size() > MOST_ALIASES || !aliases.stream().allMatch(UnitEntry::isName)) {
            return refusal("BAD_ALIAS", "别名不超过 50 个,每个不为空、不超过 200 字", "/aliases");
        }
        if (members.size() > MOST_MEMBERS) {
            return refusal("BAD_MEMBERS", "所含单位不超过 500 个", "/members");
        }
        if (successorCode != null && (validTo == null || successorCode.equals(code))) {
            return refusal("BAD_SUCCESSOR", "有撤销日期的单位才有继任单位,且不能是本单位", "/successorCode");
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
                        unit.revision(),
                        unit.successorCode()));
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
                revision,
                successorCode);
    }

    Unit toUnit(String organisation, long revision) {
        return new Unit(
                code,
                name,
                aliases,
                kind,
                parentCode,
                organisation,
                regionCode,
                members,
                validFrom,
                validTo,
                revision,
                successorCode);
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    private static Optional<Refusal> refusal(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
