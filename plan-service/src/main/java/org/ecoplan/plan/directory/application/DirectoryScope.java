package org.ecoplan.plan.directory.application;

import org.ecoplan.directory.Unit;
import org.ecoplan.kit.security.CallerScope;
import org.ecoplan.kit.security.Role;

/** Whose directory exists for whom: an administrator's is everybody's, anyone else's the own organisation's. */
final class DirectoryScope {
    private DirectoryScope() {}

    static boolean sees(CallerScope caller, Unit unit) {
        return sees(caller, unit.organisation());
    }

    static boolean sees(CallerScope caller, String organisation) {
        return caller.has(Role.ADMIN) || organisation.equals(caller.organisation());
    }
}
