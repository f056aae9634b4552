package org.ecoplan.task.order.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.ecoplan.kit.paging.PageRequest;
import org.ecoplan.task.order.application.OrderFilter;
import org.ecoplan.task.order.domain.OrderState;
import org.jspecify.annotations.Nullable;

/** Which orders a caller wants to see. */
public class OrderQueryParams {

    @QueryParam("state")
    @Pattern(
            regexp = "ISSUED|RECEIVED|ANSWERED|RETURNED|CLOSED|CLIMBED|REVOKED",
            message = "须为 ISSUED、RECEIVED、ANSWERED、RETURNED、CLOSED、CLIMBED 或 REVOKED")
    @Nullable
    String state;

    @QueryParam("unit")
    @Size(max = 40, message = "最长 40 个字符")
    @Nullable
    String unit;

    @QueryParam("assignmentId")
    @Pattern(regexp = PageRequest.UUID_FORM, message = "须为 UUID")
    @Nullable
    String assignmentId;

    OrderFilter filter() {
        return new OrderFilter(
                state == null ? null : OrderState.valueOf(state),
                unit,
                assignmentId == null ? null : UUID.fromString(assignmentId));
    }
}
