package org.ecoplan.plan.notice.domain;

import org.ecoplan.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** Who brought a notice how far (拟稿、复核、批准、印发). */
public record Signatures(
        Signature drafted,
        @Nullable Signature reviewed,
        @Nullable Signature approved,
        @Nullable Signature issued) {

    static Signatures drafted(Signature by) {
        return new Signatures(by, null, null, null);
    }

    boolean isDraftedBy(Signature who) {
        return drafted.isOf(who);
    }

    boolean isReviewedBy(Signature who) {
        return reviewed != null && reviewed.isOf(who);
    }
}
