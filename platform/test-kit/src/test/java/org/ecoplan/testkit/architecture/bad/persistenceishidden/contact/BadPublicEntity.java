package org.ecoplan.testkit.architecture.bad.persistenceishidden.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class BadPublicEntity {
    @Id
    String id;
}
