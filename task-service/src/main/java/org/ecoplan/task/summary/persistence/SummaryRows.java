package org.ecoplan.task.summary.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoplan.task.summary.application.HandedInSummary;
import org.ecoplan.task.summary.application.SummaryDraft;
import org.ecoplan.task.summary.domain.Basis;
import org.ecoplan.task.summary.domain.LeadSummary;
import org.ecoplan.task.summary.domain.PastSummaryStep;
import org.ecoplan.task.summary.domain.SummaryContent;
import org.ecoplan.task.summary.domain.SummaryId;
import org.ecoplan.task.summary.domain.SummaryState;
import org.ecoplan.task.summary.domain.SummaryStep;
import org.ecoplan.task.summary.domain.SummarySubject;
import org.jspecify.annotations.Nullable;

/** Reads summaries off their rows; what a summary rests on and a draft are kept as one text. */
@ApplicationScoped
class SummaryRows {
    private final ObjectMapper json;

    SummaryRows(ObjectMapper json) {
        this.json = json;
    }

    static LeadSummary summary(Object[] row, List<PastSummaryStep> steps) {
        return new LeadSummary(
                new SummaryId((UUID) row[0]),
                (Long) row[1],
                subject(row),
                SummaryState.valueOf((String) row[13]),
                (Integer) row[14],
                steps);
    }

    static SummarySubject subject(Object[] row) {
        return new SummarySubject(
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                (String) row[5],
                (String) row[6],
                (LocalDate) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12]);
    }

    static PastSummaryStep step(Object[] row) {
        return new PastSummaryStep(
                (Integer) row[1],
                SummaryStep.valueOf((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (Integer) row[8]);
    }

    HandedInSummary handedIn(Object[] row) {
        return new HandedInSummary(
                step(row),
                new SummaryContent(
                        (Integer) row[9], (String) row[10], (String) row[11], (String) row[12], (String) row[13]),
                read((String) row[14], Basis.class));
    }

    SummaryDraft draft(Object[] row) {
        return new SummaryDraft(
                read((String) row[0], SummaryDraft.Form.class), (String) row[1], ((OffsetDateTime) row[2]).toInstant());
    }

    /**
     * @param reports id, unit, its name, state, then the submission and what it says
     * @param figures by report
     */
    static Basis basis(List<Object[]> reports, Map<UUID, List<Basis.PartFigure>> figures) {
        List<Basis.Part> parts = new ArrayList<>();
        List<Basis.OpenUnit> open = new ArrayList<>();
        for (Object[] row : reports) {
            UUID report = (UUID) row[0];
            if (row[3].equals("ACCEPTED")) {
                parts.add(new Basis.Part(
                        report,
                        (String) row[1],
                        (String) row[2],
                        (Integer) row[4],
                        (String) row[5],
                        (Integer) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        (String) row[11],
                        figures.getOrDefault(report, List.of())));
            } else {
                open.add(new Basis.OpenUnit(report, (String) row[1], (String) row[2], standing((String) row[3])));
            }
        }
        return new Basis(parts, open);
    }

    private static Basis.Standing standing(String state) {
        return switch (state) {
            case "REQUESTED" -> Basis.Standing.MISSING;
            case "RETURNED" -> Basis.Standing.RETURNED;
            case "SUBMITTED" -> Basis.Standing.UNREVIEWED;
            default -> throw new IllegalStateException(state);
        };
    }

    static Basis.PartFigure figure(Object[] row) {
        return new Basis.PartFigure(
                (UUID) row[1],
                (UUID) row[2],
                (String) row[3],
                new BigDecimal(((BigDecimal) row[4]).stripTrailingZeros().toPlainString()),
                (String) row[5]);
    }

    String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
