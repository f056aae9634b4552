package org.ecoplan.plan.disclosure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.ecoplan.plan.disclosure.domain.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * That something was disclosed, as the office sees it.
 *
 * @param period of a notice, the year of an assessment, the date of a plan
 * @param correction number of the correction of a notice, absent for the notice itself; version of an assessment; revision of a plan
 * @param contentHash SHA-256 of what everybody reads, hexadecimal
 * @param address where everybody reads it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureView(
        UUID disclosureId,
        Disclosure.Kind kind,
        String period,
        @Nullable Integer correction,
        String title,
        String contentHash,
        Instant disclosedAt,
        String disclosedBy,
        String address) {

    static DisclosureView of(Disclosure disclosure) {
        return new DisclosureView(
                disclosure.id(),
                disclosure.kind(),
                disclosure.subject(),
                disclosure.correction() == 0 ? null : disclosure.correction(),
                disclosure.title(),
                disclosure.contentHash(),
                disclosure.at(),
                disclosure.by(),
                PublicResource.addressOf(disclosure));
    }
}
