package org.ecoplan.task.evidence.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The units that have a part in a problem, read only: they see its evidence files. */
@Entity
@Immutable
@Table(name = "problem")
class ProblemPart {
    @Id
    UUID id;

    /** the unit that puts it right */
    @Column(name = "unit_code")
    @Nullable
    String unitCode;

    /** the unit for which it was recorded */
    @Column(name = "found_for")
    @Nullable
    String foundFor;
}
