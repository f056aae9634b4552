package org.ecoplan.indicator.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.IndicatorName;
import org.jspecify.annotations.Nullable;

/** Row of an indicator; its number within the task never changes. */
@Entity
@Table(name = "indicator")
class IndicatorEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer id;

    @Column(name = "task_id")
    UUID taskId;

    int number;
    String name;

    @Nullable
    String unit;

    static IndicatorEntity of(UUID taskId, int number, IndicatorName name) {
        IndicatorEntity row = new IndicatorEntity();
        row.taskId = taskId;
        row.number = number;
        row.name = name.name();
        row.unit = name.unit();
        return row;
    }

    IndicatorName indicatorName() {
        return new IndicatorName(name, unit);
    }
}
