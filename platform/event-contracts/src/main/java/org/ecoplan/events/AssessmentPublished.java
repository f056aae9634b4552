package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The annual assessment (年评估) of a plan was published, in one of its versions. A later version is an event of its own.
 *
 * @param scheme code of the scoring scheme
 * @param contentHash SHA-256 of its content, hexadecimal
 * @param publishedOn local date in Asia/Shanghai
 * @param results one for each unit assessed
 * @param documentNumber 发文字号, absent where the office gave none
 * @param copiedUnits units that get a copy (抄送), absent for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentPublished(
        UUID assessmentId,
        UUID planId,
        String organisation,
        int year,
        int version,
        String scheme,
        int schemeVersion,
        String contentHash,
        LocalDate publishedOn,
        List<Result> results,
        @Nullable String documentNumber,
        @Nullable List<String> copiedUnits) {

    public AssessmentPublished {
        results = List.copyOf(results);
    }

    /**
     * What one unit was given.
     *
     * @param group units are ranked within it
     * @param total points
     * @param grade 等次, after vetoes
     * @param rank from 1; equal totals share it
     */
    public record Result(String unitCode, String unitName, String group, BigDecimal total, String grade, int rank) {}
}
