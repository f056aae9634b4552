package org.ecoplan.testkit.security;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Signs tokens of the shape that Keycloak issues: {@code Tokens.of("office").unit("421300").roles("coordinator").sign()}. */
public final class Tokens {
    private final String user;
    private String unit;
    private List<String> roles = List.of();
    private String issuer = SigningKeys.ISSUER;
    private String audience = "ecoplan-api";
    private Duration age = Duration.ZERO;

    private Tokens(String user) {
        this.user = user;
    }

    public static Tokens of(String user) {
        return new Tokens(user);
    }

    public Tokens unit(String code) {
        this.unit = code;
        return this;
    }

    public Tokens roles(String... names) {
        this.roles = List.of(names);
        return this;
    }

    public Tokens issuer(String other) {
        this.issuer = other;
        return this;
    }

    public Tokens audience(String other) {
        this.audience = other;
        return this;
    }

    /** Issued that long ago; tokens live fifteen minutes. */
    public Tokens issuedBefore(Duration ago) {
        this.age = ago;
        return this;
    }

    public String sign() {
        Instant issuedAt = Instant.now().minus(age);
        JwtClaimsBuilder claims = Jwt.issuer(issuer)
                .subject(user)
                .upn(user)
                .claim("preferred_username", user)
                .claim("realm_access", Map.of("roles", roles))
                .audience(audience)
                .issuedAt(issuedAt.getEpochSecond())
                .expiresAt(issuedAt.plus(Duration.ofMinutes(15)).getEpochSecond());
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return claims.sign(privateKey());
    }

    private static PrivateKey privateKey() {
        byte[] key =
                Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(SigningKeys.PRIVATE_KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
