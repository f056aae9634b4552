package org.ecoplan.kit.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Makes the scope of the present caller out of its token and the tree of units. */
@ApplicationScoped
public class Callers {
    private static final Set<String> SEE_THE_WHOLE_ORGANISATION =
            Set.of(Role.COORDINATOR, Role.AUDITOR, Role.APPROVER, Role.INSPECTOR);

    private final CurrentIdentityAssociation identities;
    private final HomeTree tree;

    Callers(CurrentIdentityAssociation identities, HomeTree tree) {
        this.identities = identities;
        this.tree = tree;
    }

    /** The scope of whoever sent the present request. */
    public Uni<CallerScope> current() {
        return identities.getDeferredIdentity().flatMap(this::scopeOf);
    }

    private Uni<CallerScope> scopeOf(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles();
        Actor actor = Actor.of(identity.getPrincipal());
        String home = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("unit") : null;
        if (home == null) {
            return Uni.createFrom().item(CallerScope.homeless(actor, roles));
        }
        boolean whole = roles.stream().anyMatch(SEE_THE_WHOLE_ORGANISATION::contains);
        return tree.placeOf(home)
                .map(place -> place.map(found ->
                                new CallerScope(actor, roles, home, found.organisation(), whole, found.branch()))
                        .orElseGet(() -> CallerScope.homeless(actor, roles)));
    }
}
