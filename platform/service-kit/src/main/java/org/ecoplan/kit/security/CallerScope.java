package org.ecoplan.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists for a caller and for whom it may act. Everything outside of it is answered as if it were not there.
 *
 * @param actor the caller's account, from the token
 * @param roles realm roles
 * @param home code of the caller's own unit; {@code null} without one that the tree holds
 * @param organisation root of the caller's tree, {@code null} for an administrator without one
 * @param wholeOrganisation sees everything of the organisation, not only the own branch
 * @param branch codes of the caller's home and of everything below it
 */
public record CallerScope(
        Actor actor,
        Set<String> roles,
        @Nullable String home,
        @Nullable String organisation,
        boolean wholeOrganisation,
        Set<String> branch) {

    /** Of somebody with no place in any organisation: nothing exists, nothing may be done for a unit. */
    static CallerScope homeless(Actor actor, Set<String> roles) {
        return new CallerScope(actor, roles, null, null, false, Set.of());
    }

    /** The account's name. */
    public String subject() {
        return actor.name();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether something that belongs to one branch of one organisation exists for the caller. */
    public boolean sees(String itsOrganisation, String itsBranch) {
        return itsOrganisation.equals(organisation) && (wholeOrganisation || branch.contains(itsBranch));
    }

    /** Whether the caller speaks for a unit: for its own only. Who stands above a unit sees it and signs nothing for it. */
    public boolean mayActFor(String unit) {
        return unit.equals(home);
    }

    /** Whether the organisation is the caller's own and wholly visible. */
    public boolean seesAllOf(String itsOrganisation) {
        return itsOrganisation.equals(organisation) && wholeOrganisation;
    }

    /** The branch as SQL takes it: {@code = any(?)}. */
    public String[] branchCodes() {
        return branch.toArray(String[]::new);
    }

    /** The caller's own unit for a query; matches nothing where the caller has none. */
    public String homeOrNone() {
        return home == null ? "" : home;
    }

    /** The organisation for a query; matches nothing where the caller has none. */
    public String organisationOrNone() {
        return organisation == null ? "" : organisation;
    }
}
