package org.ecoplan.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of contact data, encrypted. */
@Entity
@Table(name = "contact")
class ContactEntity {
    @Id
    UUID id;

    @Column(name = "holder_id")
    UUID holderId;

    String organisation;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "mobile_encrypted")
    byte @Nullable [] mobile;

    @Column(name = "email_encrypted")
    byte @Nullable [] email;

    @Version
    long version;

    /** Of a person whom the organisation has not entered yet. */
    static ContactEntity of(String organisation, UUID holderId) {
        ContactEntity row = new ContactEntity();
        row.id = UUID.randomUUID();
        row.organisation = organisation;
        row.holderId = holderId;
        return row;
    }
}
