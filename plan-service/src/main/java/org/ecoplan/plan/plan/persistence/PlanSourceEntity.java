package org.ecoplan.plan.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecoplan.kernel.Sha256;

/** The full text a plan was read from; another one only with a revision, which keeps the one before. */
@Entity
@Table(name = "plan_source")
class PlanSourceEntity {
    @Id
    @Column(name = "plan_id")
    UUID planId;

    String text;

    /** SHA-256 of the text in UTF-8. */
    @Column(name = "content_hash")
    String contentHash;

    static PlanSourceEntity of(UUID planId, String text) {
        PlanSourceEntity row = new PlanSourceEntity();
        row.planId = planId;
        row.text = text;
        row.contentHash = Sha256.hex(text);
        return row;
    }
}
