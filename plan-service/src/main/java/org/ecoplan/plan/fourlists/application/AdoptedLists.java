package org.ecoplan.plan.fourlists.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.ecoplan.kit.security.CallerScope;

/** The versions of the lists that were adopted; the database gives each number once. */
public interface AdoptedLists {

    /** The versions of the caller's organisation, oldest first. */
    Uni<List<Adoption>> versions(CallerScope scope, ListsOf of);

    /** Whether it was added; false when somebody else has adopted that number. */
    Uni<Boolean> addIfNext(Adoption adoption);
}
