package org.ecoplan.indicator.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.indicator.registry.domain.InForce;
import org.ecoplan.indicator.registry.domain.NotEvaluable;
import org.ecoplan.indicator.registry.domain.Rule;
import org.ecoplan.indicator.registry.domain.Target;
import org.ecoplan.kernel.Comparator;
import org.jspecify.annotations.Nullable;

/** Row of a rule; a retired one belongs to an earlier revision of the plan and is held against nothing. */
@Entity
@Table(name = "rule")
class RuleEntity {
    @Id
    UUID id;

    @Column(name = "indicator_id")
    int indicatorId;

    @Enumerated(EnumType.STRING)
    Comparator comparator;

    @Column(name = "limit_value")
    @Nullable
    BigDecimal limitValue;

    @Column(name = "limit_max")
    @Nullable
    BigDecimal limitMax;

    String strength;
    String clause;

    @Column(name = "in_force_from")
    @Nullable
    LocalDate inForceFrom;

    @Column(name = "in_force_to")
    @Nullable
    LocalDate inForceTo;

    @Column(name = "recovery_count")
    int recoveryCount;

    @Enumerated(EnumType.STRING)
    @Column(name = "not_evaluable")
    @Nullable
    NotEvaluable notEvaluable;

    boolean retired;

    void take(int indicator, Rule rule) {
        Target target = rule.target();
        InForce inForce = rule.inForce();
        id = target.id().value();
        indicatorId = indicator;
        comparator = target.comparator();
        limitValue = target.value();
        limitMax = target.valueMax();
        strength = target.strength();
        clause = target.quote();
        inForceFrom = inForce == null ? null : inForce.from();
        inForceTo = inForce == null ? null : inForce.to();
        recoveryCount = Rule.RECOVERY_COUNT;
        notEvaluable = rule.notEvaluable();
        retired = false;
    }
}
