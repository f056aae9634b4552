package org.ecoplan.testkit.architecture.good.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ContactEntity {
    @Id
    String name;
}
