package org.ecoplan.notification.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts contact data at rest: AES-256-GCM, a fresh nonce each time, bound to its place so that a value cannot
 * be moved to another person. Layout: version 1, nonce (12 bytes), ciphertext with tag.
 */
final class ContactCipher {
    private static final int KEY_BYTES = 32;
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String HOW_TO = "ECOPLAN_CONTACTS_KEY must be the Base64 form of 32 random bytes"
            + " (openssl rand -base64 32); contact data is encrypted with it";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private ContactCipher(SecretKeySpec key) {
        this.key = key;
    }

    /** @throws IllegalStateException for what is no key, saying how to make one */
    static ContactCipher withKey(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(HOW_TO + "; it is not Base64", notBase64);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(HOW_TO + "; it has " + bytes.length + " bytes");
        }
        return new ContactCipher(new SecretKeySpec(bytes, "AES"));
    }

    /** @param place what the value belongs to */
    byte[] encrypt(String clear, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, place, clear.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE_BYTES + hidden.length)
                .put(VERSION)
                .put(nonce)
                .put(hidden)
                .array();
    }

    /** @throws IllegalStateException when the value was made with another key, for another place, or changed */
    String decrypt(byte[] stored, String place) {
        if (stored.length <= 1 + NONCE_BYTES || stored[0] != VERSION) {
            throw new IllegalStateException("no encrypted contact");
        }
        ByteBuffer parts = ByteBuffer.wrap(stored, 1, stored.length - 1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        return new String(run(Cipher.DECRYPT_MODE, nonce, place, hidden), StandardCharsets.UTF_8);
    }

    /** A keyed hash: tells whether two values are the same to whoever has the key, and nothing to others. */
    String fingerprint(String clear, String kind) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((kind + ":" + clear).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }

    private byte[] run(int mode, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("contact data cannot be read or written with this key", refused);
        }
    }
}
