package org.ecoplan.plan.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.ecoplan.plan.plan.application.TaskDuty;
import org.ecoplan.plan.plan.domain.Duty;
import org.ecoplan.plan.plan.domain.ItemId;
import org.ecoplan.plan.plan.domain.UnitRole;
import org.jspecify.annotations.Nullable;

/** Which unit has which part in which task of an issued plan: what makes the task exist for the unit. */
@Entity
@Table(name = "plan_duty")
@IdClass(PlanDutyEntity.Key.class)
class PlanDutyEntity {
    @Id
    @Column(name = "task_id")
    UUID taskId;

    @Id
    @Column(name = "unit_code")
    String unitCode;

    @Id
    String role;

    @Column(name = "plan_id")
    UUID planId;

    @Column(name = "unit_name")
    String unitName;

    @Column(name = "named_as")
    String namedAs;

    boolean inherited;

    TaskDuty toDuty() {
        return new TaskDuty(
                new ItemId(taskId), new Duty(unitCode, unitName, UnitRole.valueOf(role), namedAs, inherited));
    }

    /** Key of a duty. */
    static class Key {
        @Nullable
        UUID taskId;

        @Nullable
        String unitCode;

        @Nullable
        String role;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && Objects.equals(taskId, that.taskId)
                    && Objects.equals(unitCode, that.unitCode)
                    && Objects.equals(role, that.role);
        }

        @Override
        public int hashCode() {
            return Objects.hash(taskId, unitCode, role);
        }
    }
}
