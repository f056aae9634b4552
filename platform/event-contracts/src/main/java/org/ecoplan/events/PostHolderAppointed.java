package org.ecoplan.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person takes over a post (岗位) of a unit; the holder before ends the day before {@code from}.
 * Contact data is no part of it: it lives in notification-service only.
 *
 * @param post LIAISON (联络员), SUPERVISING_LEADER (分管领导) or UNIT_HEAD (主要负责人)
 */
public record PostHolderAppointed(
        String unitCode, String organisation, String post, UUID holderId, String holderName, LocalDate from) {}
