package org.ecoplan.testkit.security;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The key pair of one test run: the service gets the public key, the tests sign with the private one. */
public final class SigningKeys {
    static final String ISSUER = "https://tokens.test/realms/ecoplan";
    static final String PRIVATE_KEY = "ecoplan.test.signing-key";

    private final KeyPair pair;

    private SigningKeys(KeyPair pair) {
        this.pair = pair;
    }

    public static SigningKeys create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKeys(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the service under test needs to know, and the private key for {@link Tokens}. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                base64(pair.getPublic().getEncoded()),
                "ecoplan.oidc.issuer",
                ISSUER,
                "quarkus.oidc.token.issuer",
                ISSUER,
                PRIVATE_KEY,
                base64(pair.getPrivate().getEncoded()));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
