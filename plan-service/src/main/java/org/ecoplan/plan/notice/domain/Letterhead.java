package org.ecoplan.plan.notice.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office gives a document when it is issued (版头、版记).
 *
 * @param documentNumber 发文字号
 * @param office 发文机关, which signs it
 * @param copiesTo 抄送
 */
public record Letterhead(
        @Nullable String documentNumber, @Nullable String office, List<String> copiesTo) {
    /** Of a draft. */
    public static final Letterhead EMPTY = new Letterhead(null, null, List.of());

    public Letterhead {
        copiesTo = List.copyOf(copiesTo);
    }
}
