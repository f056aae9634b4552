package org.ecoplan.plan.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The full text a plan was read from; never changes. */
@Entity
@Table(name = "plan_source")
class PlanSourceEntity {
    @Id
    @Column(name = "plan_id")
    UUID planId;

    String text;
}
