package org.ecoplan.task.target.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an issued task wants reached and between which days.
 *
 * @param issuedOn 成文日期
 * @param planEnd last day of the plan where it has one
 */
public record IssuedTask(
        UUID taskId,
        String organisation,
        int revision,
        LocalDate issuedOn,
        @Nullable LocalDate planEnd,
        List<IssuedTarget> targets) {}
