package org.ecoplan.plan.plan.application;

import java.time.LocalDate;
import java.util.UUID;
import org.ecoplan.plan.plan.domain.DocumentNumber;
import org.ecoplan.plan.plan.domain.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Another plan that was made of the same document (同一文件).
 *
 * @param sameContent whether the whole text is the same; else the document number (发文字号) is
 */
public record SameDocument(
        UUID planId,
        @Nullable String title,
        @Nullable String documentNumber,
        PlanState state,
        @Nullable LocalDate issuedOn,
        boolean sameContent) {

    /** A number (发文字号) as far as two printed forms of it are the same; absent where there is none. */
    public static @Nullable String numberKeyOf(@Nullable String printed) {
        return DocumentNumber.keyOf(printed);
    }
}
