package org.ecoplan.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exists for a caller. Everything outside of it is answered as if it were not there.
 *
 * @param subject the caller's account, from the token
 * @param roles realm roles
 * @param organisation root of the caller's tree, {@code null} for an administrator without one
 * @param wholeOrganisation sees everything of the organisation, not only the own branch
 * @param branch codes of the caller's home and of everything below it
 */
public record CallerScope(
        String subject,
        Set<String> roles,
        @Nullable String organisation,
        boolean wholeOrganisation,
        Set<String> branch) {

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether something that belongs to one branch of one organisation exists for the caller. */
    public boolean sees(String itsOrganisation, String itsBranch) {
        return itsOrganisation.equals(organisation) && (wholeOrganisation || branch.contains(itsBranch));
    }

    /** Whether the organisation is the caller's own and wholly visible. */
    public boolean seesAllOf(String itsOrganisation) {
        return itsOrganisation.equals(organisation) && wholeOrganisation;
    }

    /** The branch as SQL takes it: {@code = any(?)}. */
    public String[] branchCodes() {
        return branch.toArray(String[]::new);
    }

    /** The organisation for a query; matches nothing where the caller has none. */
    public String organisationOrNone() {
        return organisation == null ? "" : organisation;
    }
}
