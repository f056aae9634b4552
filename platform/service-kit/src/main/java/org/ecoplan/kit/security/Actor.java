package org.ecoplan.kit.security;

import java.security.Principal;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the account and the program that it acts through.
 *
 * @param id the account for ever, the token's {@code sub}; names may be given anew
 * @param name the account's name on the day
 * @param client the program, the token's {@code azp}; empty where the token names none
 */
public record Actor(String id, String name, String client) {

    /** Of a token. */
    public static Actor of(Principal principal) {
        String id = claim(principal, Claims.sub.name());
        String client = claim(principal, Claims.azp.name());
        return new Actor(id == null ? principal.getName() : id, principal.getName(), client == null ? "" : client);
    }

    private static @Nullable String claim(Principal principal, String name) {
        return principal instanceof JsonWebToken token ? token.getClaim(name) : null;
    }
}
