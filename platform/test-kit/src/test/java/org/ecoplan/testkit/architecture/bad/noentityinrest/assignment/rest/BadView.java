package org.ecoplan.testkit.architecture.bad.noentityinrest.assignment.rest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

record BadView(Row row) {
    @Entity
    static class Row {
        @Id
        String id;
    }
}
