package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The coordinating office issued a supervision order (督办单) to a unit.
 *
 * @param number as printed, such as {@code 督办单〔2024〕3号}
 * @param sequence counted in the organisation and year from 1, without a gap
 * @param unitCode to whom it goes
 * @param copies units that get it for their information (抄送)
 * @param assignmentIds the duties that it rests on
 * @param feedbackDue last day to answer
 * @param provisional the last day rests on a calendar year whose notice is not loaded; absent is no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupervisionOrderIssued(
        UUID orderId,
        UUID planId,
        String organisation,
        String number,
        int year,
        int sequence,
        String unitCode,
        List<String> copies,
        String subject,
        String demand,
        List<UUID> assignmentIds,
        LocalDate feedbackDue,
        @Nullable Boolean provisional,
        Instant issuedAt) {}
