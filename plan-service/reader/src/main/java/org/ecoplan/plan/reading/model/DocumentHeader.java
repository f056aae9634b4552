package org.ecoplan.plan.reading.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 文件要素.
 *
 * @param issuedOn    成文日期
 * @param publishedOn 发布日期
 * @param places      evidence of each field that was read, by field name
 */
public record DocumentHeader(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String region,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        List<String> notes,
        Map<String, Evidence> places) {

    public DocumentHeader {
        notes = List.copyOf(notes);
        places = Collections.unmodifiableMap(new TreeMap<>(places));
    }
}
