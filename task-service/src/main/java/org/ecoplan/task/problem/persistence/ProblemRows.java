package org.ecoplan.task.problem.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kit.sql.Columns;
import org.ecoplan.task.problem.application.AwaitedRectification;
import org.ecoplan.task.problem.domain.Finding;
import org.ecoplan.task.problem.domain.Origin;
import org.ecoplan.task.problem.domain.PastProblemStep;
import org.ecoplan.task.problem.domain.Problem;
import org.ecoplan.task.problem.domain.ProblemId;
import org.ecoplan.task.problem.domain.ProblemNumber;
import org.ecoplan.task.problem.domain.ProblemState;
import org.ecoplan.task.problem.domain.ProblemStep;
import org.ecoplan.task.problem.domain.Rectification;
import org.ecoplan.task.problem.domain.Rectification.Measure;
import org.ecoplan.task.problem.domain.Severity;
import org.jspecify.annotations.Nullable;

/** Reads problems off their rows; figures of a breach and measures are kept as one text each. */
@ApplicationScoped
class ProblemRows {
    private static final TypeReference<List<Measure>> MEASURES = new TypeReference<>() {};
    private static final TypeReference<Finding.Breach> BREACH = new TypeReference<>() {};

    private final ObjectMapper json;

    ProblemRows(ObjectMapper json) {
        this.json = json;
    }

    Problem problem(Object[] row, List<PastProblemStep> steps) {
        return new Problem(
                new ProblemId((UUID) row[0]),
                (Long) row[1],
                row[26] == null ? null : new ProblemNumber((Integer) row[26], (Integer) row[27]),
                (String) row[2],
                finding(row),
                Severity.valueOf((String) row[18]),
                (Integer) row[19],
                ProblemState.valueOf((String) row[20]),
                row[21] == null
                        ? null
                        : new Rectification((String) row[21], read((String) row[22], MEASURES), (LocalDate) row[23]),
                (LocalDate) row[24],
                (LocalDate) row[25],
                steps);
    }

    private Finding finding(Object[] row) {
        Finding.Place place = new Finding.Place((String) row[6], (BigDecimal) row[7], (BigDecimal) row[8]);
        return new Finding(
                Origin.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                place.isKnown() ? place : null,
                (UUID) row[9],
                (UUID) row[10],
                (UUID) row[11],
                row[12] == null ? null : read((String) row[12], BREACH),
                row[13] == null
                        ? null
                        : new Finding.Listed(
                                (String) row[13], (String) row[14], (LocalDate) row[15], (String) row[28], (String)
                                        row[29]),
                (String) row[16],
                Columns.instant(row[17]));
    }

    static PastProblemStep step(Object[] row) {
        return new PastProblemStep(
                (Integer) row[1],
                ProblemStep.valueOf((String) row[2]),
                Columns.instant(row[3]),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Integer) row[7],
                (String) row[8]);
    }

    static AwaitedRectification awaited(Object[] row) {
        return new AwaitedRectification(
                new ProblemId((UUID) row[0]),
                new ProblemNumber((Integer) row[1], (Integer) row[2]),
                (String) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Integer) row[8],
                (LocalDate) row[9]);
    }

    /** As the statements take it: empty for what is absent. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    String write(@Nullable Object part) {
        try {
            return part == null ? "" : json.writeValueAsString(part);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String part, TypeReference<T> type) {
        try {
            return json.readValue(part, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
