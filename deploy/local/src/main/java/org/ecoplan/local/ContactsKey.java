package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that encrypts contact data at rest (通讯信息密钥): made at the first start, kept beside the data. */
final class ContactsKey {
    private static final int BYTES = 32;

    private final Path file;

    ContactsKey(StateFolder state) {
        this.file = state.data("contacts.key");
    }

    synchronized String base64() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String make() throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        String text = Base64.getEncoder().encodeToString(key);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text).equals(file) ? text : "";
    }
}
