package org.ecoplan.plan.assessment.file;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.ecoplan.kernel.Sha256;

/** Signatures of the JDK after RFC 8032. */
final class Ed25519 {
    static final String NAME = "Ed25519";

    private Ed25519() {}

    static AssessmentFile.Signature sign(byte[] message, PrivateKey key, PublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return new AssessmentFile.Signature(
                    NAME,
                    Base64.getEncoder().encodeToString(publicKey.getEncoded()),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }

    /** Whether the signature is one of this message by the key that it names. */
    static boolean verifies(byte[] message, AssessmentFile.Signature signed) {
        try {
            if (!NAME.equals(signed.algorithm())) {
                return false;
            }
            PublicKey key =
                    KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(bytes(signed.publicKey())));
            if (!Base64.getEncoder().encodeToString(key.getEncoded()).equals(signed.publicKey())) {
                return false;
            }
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes(signed.value()));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }

    /** Base64 in its one form: a last character with bits that mean nothing is refused. */
    private static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("not canonical");
        }
        return bytes;
    }

    /** SHA-256 of the key in hexadecimal: what an office publishes so that its files can be told from others'. */
    static String fingerprint(String publicKey) {
        try {
            return Sha256.hex(Base64.getDecoder().decode(publicKey));
        } catch (IllegalArgumentException noKey) {
            return "";
        }
    }
}
