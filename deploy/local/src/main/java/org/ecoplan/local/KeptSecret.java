package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret of this local system: made when it is first asked for, kept beside the data. */
final class KeptSecret {
    private static final int BYTES = 32;

    private final Path file;

    private KeptSecret(Path file) {
        this.file = file;
    }

    /** The key that encrypts contact data at rest (通讯信息密钥). */
    static KeptSecret contactsKey(StateFolder state) {
        return new KeptSecret(state.data("contacts.key"));
    }

    /** The key that signs published assessments (评估签名密钥). */
    static KeptSecret assessmentKey(StateFolder state) {
        return new KeptSecret(state.data("assessment.key"));
    }

    /** The password of Keycloak's administrator; without one the first visitor of its page could become it. */
    static KeptSecret keycloakAdmin(StateFolder state) {
        return new KeptSecret(state.data("keycloak-admin.password"));
    }

    /** The password of a role of PostgreSQL: of the one of each service, and of its administrator {@code postgres}. */
    static KeptSecret postgres(StateFolder state, String role) {
        return new KeptSecret(state.data("postgres-" + role + ".password"));
    }

    synchronized String base64() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String make() throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getEncoder().encodeToString(secret);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text).equals(file) ? text : "";
    }
}
