package org.ecoplan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/** What a service answered. */
public record Reply(String request, int status, JsonNode body, Optional<String> etag) {

    /** Goes on only with one of these codes. */
    public Reply expecting(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new Unexpected(
                    "%s answered %d instead of %s: %s".formatted(request, status, Arrays.toString(statuses), body));
        }
        return this;
    }
}
