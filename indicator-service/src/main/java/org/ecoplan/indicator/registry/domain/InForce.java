package org.ecoplan.indicator.registry.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The local days (Asia/Shanghai) of observation on which a rule holds.
 *
 * @param to last day, absent for a rule that no later stage takes over from
 */
public record InForce(LocalDate from, @Nullable LocalDate to) {}
