package org.ecoplan.plan.assessing.domain;

import java.util.UUID;
import org.ecoplan.kernel.Signature;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * 申诉 of a unit against a line of its sheet.
 *
 * @param number from 1 in its assessment
 * @param item code of the item, or of the veto
 * @param upheld whether it was found right; absent until answered
 */
public record Objection(
        UUID assessmentId,
        int number,
        String unit,
        String item,
        String claim,
        Signature raised,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable Signature answered) {

    public boolean isUpheld() {
        return Boolean.TRUE.equals(upheld);
    }

    /** Answered once, and not by who raised it. */
    public Outcome<Objection> answer(boolean right, String text, Signature by) {
        if (answered != null) {
            return Outcome.refused(Refusal.conflict("OBJECTION_ANSWERED", "该申诉已经答复"));
        }
        return raised.isOf(by)
                ? Outcome.refused(Refusal.notAllowed("OWN_OBJECTION", "不能答复本人提出的申诉"))
                : Outcome.done(new Objection(assessmentId, number, unit, item, claim, raised, right, text, by));
    }
}
