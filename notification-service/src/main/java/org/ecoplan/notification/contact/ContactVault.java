package org.ecoplan.notification.contact;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hides and shows contact data with the key of the installation; without a proper key the service does not start. */
@Startup
@ApplicationScoped
class ContactVault {
    private static final Logger LOG = Logger.getLogger(ContactVault.class);

    private final ContactCipher cipher;

    ContactVault(@ConfigProperty(name = "ecoplan.contacts.key") Optional<String> key) {
        this.cipher = ContactCipher.withKey(key.orElse(""));
    }

    byte @Nullable [] hideMobile(UUID holderId, @Nullable String mobile) {
        return mobile == null ? null : cipher.encrypt(mobile, "mobile:" + holderId);
    }

    byte @Nullable [] hideEmail(UUID holderId, @Nullable String email) {
        return email == null ? null : cipher.encrypt(email, "email:" + holderId);
    }

    Optional<Address> mobile(UUID holderId, byte @Nullable [] hidden) {
        return show(hidden, "mobile:" + holderId)
                .map(clear -> new Address(clear, Masking.mobile(clear), cipher.fingerprint(clear, "mobile")));
    }

    Optional<Address> email(UUID holderId, byte @Nullable [] hidden) {
        return show(hidden, "email:" + holderId)
                .map(clear -> new Address(
                        clear, Masking.email(clear), cipher.fingerprint(clear.toLowerCase(Locale.ROOT), "email")));
    }

    /** What cannot be read is as good as not there; sending then opens an incident. */
    private Optional<String> show(byte @Nullable [] hidden, String place) {
        if (hidden == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(cipher.decrypt(hidden, place));
        } catch (IllegalStateException unreadable) {
            LOG.errorf("contact %s: %s", place, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
