package org.ecoplan.testkit.architecture.bad.noentityinrest.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ContactEntity {
    @Id
    String id;
}
