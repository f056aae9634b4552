package org.ecoplan.plan.assessment.file;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The key with which an office signs its assessments (Ed25519), made from its 32 secret bytes. */
public record SigningKey(PrivateKey privateKey, PublicKey publicKey) {
    private static final int BYTES = 32;

    /**
     * @param seed the secret bytes of RFC 8032, 5.1.5, Base64
     * @throws IllegalArgumentException when they are not 32 bytes
     */
    public static SigningKey ofSeed(String seed) {
        byte[] secret = Base64.getDecoder().decode(seed);
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a signing key has 32 bytes, not " + secret.length);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(Ed25519.NAME);
            generator.initialize(255, new Only(secret));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** SHA-256 of the public key in hexadecimal, as the office makes it known. */
    public String fingerprint() {
        return Ed25519.fingerprint(Base64.getEncoder().encodeToString(publicKey.getEncoded()));
    }

    @Override
    public String toString() {
        return "SigningKey " + fingerprint();
    }

    /** Gives the generator the secret in place of chance: only so does the JDK tell the public key of a given secret. */
    private static final class Only extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] secret;

        Only(byte[] secret) {
            this.secret = Arrays.copyOf(secret, secret.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != secret.length) {
                throw new IllegalStateException("a key is made from " + bytes.length + " bytes here");
            }
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
