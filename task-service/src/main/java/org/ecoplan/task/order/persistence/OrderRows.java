package org.ecoplan.task.order.persistence;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.WorkingDayCount;
import org.ecoplan.task.order.domain.ClimbGround;
import org.ecoplan.task.order.domain.Ground;
import org.ecoplan.task.order.domain.OrderId;
import org.ecoplan.task.order.domain.OrderNumber;
import org.ecoplan.task.order.domain.OrderState;
import org.ecoplan.task.order.domain.OrderStep;
import org.ecoplan.task.order.domain.PastOrderStep;
import org.ecoplan.task.order.domain.SupervisionOrder;
import org.ecoplan.task.order.domain.SupervisionOrder.Feedback;
import org.ecoplan.task.order.domain.SupervisionOrder.Issue;

/** Reads orders off their rows; what an order cites is kept as it was, as one text. */
@ApplicationScoped
class OrderRows {
    private static final TypeReference<List<Ground>> GROUNDS = new TypeReference<>() {};

    private final ObjectMapper json;

    OrderRows(ObjectMapper json) {
        this.json = json;
    }

    SupervisionOrder order(Object[] row, List<String> copies, List<PastOrderStep> steps) {
        return new SupervisionOrder(
                new OrderId((UUID) row[0]),
                (Long) row[1],
                new OrderNumber((Integer) row[3], (Integer) row[4]),
                (String) row[2],
                (String) row[5],
                copies,
                (String) row[6],
                (String) row[7],
                read((String) row[8]),
                new Feedback(new WorkingDayCount((LocalDate) row[9], (Integer) row[10]), (LocalDate) row[11], (Boolean)
                        row[12]),
                OrderState.valueOf((String) row[13]),
                new Issue(((OffsetDateTime) row[14]).toInstant(), (String) row[15], (String) row[16]),
                steps);
    }

    static PastOrderStep step(Object[] row) {
        return new PastOrderStep(
                (Integer) row[1],
                OrderStep.valueOf((String) row[2]),
                ((OffsetDateTime) row[3]).toInstant(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                ((String) row[7]).lines().map(UUID::fromString).toList(),
                (Integer) row[8],
                row[9] == null ? null : ClimbGround.valueOf((String) row[9]));
    }

    static String lines(List<UUID> evidence) {
        return evidence.stream().map(UUID::toString).collect(joining("\n"));
    }

    String write(List<Ground> grounds) {
        try {
            return json.writeValueAsString(grounds);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Ground> read(String grounds) {
        try {
            return json.readValue(grounds, GROUNDS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
