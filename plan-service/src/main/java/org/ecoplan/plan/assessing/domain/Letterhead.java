package org.ecoplan.plan.assessing.domain;

import java.util.List;

/**
 * What the office gives the document of the results (版头、版记); each part is empty until it is given.
 *
 * @param documentNumber 发文字号
 * @param office 发文机关, which signs it
 * @param copiesTo 抄送
 */
public record Letterhead(String documentNumber, String office, List<String> copiesTo) {
    public static final Letterhead EMPTY = new Letterhead("", "", List.of());

    public Letterhead {
        copiesTo = List.copyOf(copiesTo);
    }
}
