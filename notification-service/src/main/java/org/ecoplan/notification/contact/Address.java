package org.ecoplan.notification.contact;

/**
 * A mobile number or an e-mail address.
 *
 * @param clear only for sending; never logged, never stored outside of the contact
 */
public record Address(String clear, String masked) {

    /** Masked. */
    @Override
    public String toString() {
        return masked;
    }
}
