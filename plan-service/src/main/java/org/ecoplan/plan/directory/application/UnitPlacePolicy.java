package org.ecoplan.plan.directory.application;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoplan.directory.Unit;
import org.ecoplan.kernel.RegionCode;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * Decides whether a unit may stand where an entry puts it: below a known unit of its organisation and not below itself,
 * under a name that no other living unit has.
 */
final class UnitPlacePolicy {
    private final Map<String, Unit> organisation;
    private final Map<String, List<Unit>> livingByName;

    /** @param organisation the units of the organisation by code */
    UnitPlacePolicy(Map<String, Unit> organisation) {
        this.organisation = organisation;
        this.livingByName = organisation.values().stream()
                .filter(unit -> unit.validTo() == null)
                .collect(groupingBy(unit -> key(unit.name())));
    }

    Optional<Refusal> check(UnitEntry entry) {
        return (entry.isRoot() ? Optional.<Refusal>empty() : parent(entry))
                .or(() -> members(entry))
                .or(() -> name(entry))
                .or(() -> successor(entry));
    }

    /**
     * Whether a code may be given to a new unit of an organisation by its own office: it is the root's, begins with it,
     * or begins with a region code inside the root's region. Any other is assigned by the administrator.
     */
    static boolean isCodeOf(String organisation, String code) {
        String first = code.split("-", 2)[0];
        return first.equals(organisation)
                || RegionCode.isValid(organisation)
                        && RegionCode.isValid(first)
                        && new RegionCode(organisation).includes(new RegionCode(first));
    }

    private Optional<Refusal> parent(UnitEntry entry) {
        Unit above = entry.parentCode() == null ? null : organisation.get(entry.parentCode());
        if (above == null || above.isGroup()) {
            return refusal("UNKNOWN_PARENT", "上级单位不在本组织的单位目录中", "/parentCode");
        }
        for (int step = 0; above != null && step <= organisation.size(); step++) {
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

    private Optional<Refusal> name(UnitEntry entry) {
        boolean isTaken = entry.validTo() == null
                && livingByName.getOrDefault(key(entry.name()), List.of()).stream()
                        .anyMatch(other -> !other.code().equals(entry.code()));
        return isTaken ? refusal("NAME_TAKEN", "单位目录中已有同名单位", "/name") : Optional.empty();
    }

    private Optional<Refusal> successor(UnitEntry entry) {
        if (entry.successorCode() == null) {
            return Optional.empty();
        }
        Unit successor = organisation.get(entry.successorCode());
        return successor == null || successor.isGroup()
                ? refusal("UNKNOWN_SUCCESSOR", "继任单位不在本组织的单位目录中", "/successorCode")
                : Optional.empty();
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Optional<Refusal> refusal(String code, String title, String pointer) {
        return Optional.of(Refusal.invalid(code, title, pointer));
    }
}
