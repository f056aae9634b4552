package org.ecoplan.notification.contact;

/**
 * A mobile number or an e-mail address.
 *
 * @param clear only for sending; never logged, never stored outside of the contact
 * @param key the same for the same address, and only for it; tells nothing of it
 */
public record Address(String clear, String masked, String key) {

    /** Masked. */
    @Override
    public String toString() {
        return masked;
    }
}
