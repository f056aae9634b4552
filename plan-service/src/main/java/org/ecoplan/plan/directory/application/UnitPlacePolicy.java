package org.ecoplan.plan.directory.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.directory.Unit;
import org.ecoplan.kernel.outcome.Refusal;

/** Decides whether a unit may stand where an entry puts it: below a known unit of its organisation and not below itself. */
final class UnitPlacePolicy {
    private final Map<String, Unit> organisation;

    /** @param organisation the units of the organisation by code */
    UnitPlacePolicy(Map<String, Unit> organisation) {
        this.organisation = organisation;
    }

    Optional<Refusal> check(UnitEntry entry) {
        return entry.isRoot() ? members(entry) : parent(entry).or(() -> members(entry));
    }

    private Optional<Refusal> parent(UnitEntry entry) {
        Unit above = entry.parentCode() == null ? null : organisation.get(entry.parentCode());
        if (above == null || above.isGroup()) {
            return refusal("UNKNOWN_PARENT", "上级单位不在本组织的单位目录中", "/parentCode");
        }
        while (above != null) {
            if (above.code().equals(entry.code())) {
                return refusal("PARENT_IN_OWN_BRANCH", "上级单位不能是本单位或其下级", "/parentCode");
            }
            above = above.parentCode() == null ? null : organisation.get(above.parentCode());
        }
        return Optional.empty();
    }

    private Optional<Refusal> members(UnitEntry entry) {
        List<String> members = entry.members();
        for (int at = 0; at < members.size(); at++) {
            Unit member = organisation.get(members.get(at));
            if (member == null || member.isGroup()) {
                return refusal("UNKNOWN_MEMBER", "所含单位不在本组织的单位目录中", "/members/" + at);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
