package org.ecoplan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A half-year notice (半年通报) of a plan, or a numbered correction of one (更正), was issued. Its figures do not move any more.
 *
 * @param period the half-year, such as {@code 2024-H2}
 * @param asOf the day at whose end its figures stood
 * @param contentHash SHA-256 of its content, hexadecimal
 * @param documentNumber 发文字号, absent where the office gave none
 * @param issuedOn local date in Asia/Shanghai
 * @param correction number of the correction, from 1; absent in the notice itself
 * @param unitCodes who reads it: the units of the plan and those that get a copy; absent where nobody was named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeIssued(
        UUID noticeId,
        UUID planId,
        String organisation,
        String period,
        String title,
        LocalDate asOf,
        String contentHash,
        @Nullable String documentNumber,
        LocalDate issuedOn,
        @Nullable Integer correction,
        @Nullable List<String> unitCodes) {}
