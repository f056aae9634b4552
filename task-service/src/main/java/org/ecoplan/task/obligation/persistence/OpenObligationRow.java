package org.ecoplan.task.obligation.persistence;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.task.obligation.application.OpenObligation;
import org.ecoplan.task.obligation.domain.ObligationId;
import org.ecoplan.task.obligation.domain.Strength;

/** Reads an open obligation off a row of {@code dated}, {@code duty} and {@code task}. */
final class OpenObligationRow {
    private OpenObligationRow() {}

    static OpenObligation read(Object[] row) {
        return new OpenObligation(
                new ObligationId((UUID) row[0]),
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                Strength.valueOf((String) row[10]),
                (LocalDate) row[11],
                (Integer) row[12]);
    }
}
