package org.ecoplan.plan.fourlists.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of an adopted version; written once. */
@Entity
@Table(name = "adopted_lists")
class AdoptionEntity {
    @Id
    UUID id;

    @Column(name = "plan_id")
    UUID planId;

    int year;

    @Column(name = "lead_unit")
    String leadUnit;

    String organisation;
    int number;
    String decision;

    @Column(name = "adopted_by")
    String adoptedBy;

    @Column(name = "adopted_at")
    Instant adoptedAt;

    String lists;
}
