package org.ecoplan.kit.security;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** Where a caller's home stands in its organisation; implemented by whoever keeps the tree. */
public interface HomeTree {

    /** Empty for a code that the tree does not hold. */
    Uni<Optional<Place>> placeOf(String homeCode);

    /**
     * @param organisation code of the root
     * @param branch the home itself and everything below it
     */
    record Place(String organisation, Set<String> branch) {}
}
