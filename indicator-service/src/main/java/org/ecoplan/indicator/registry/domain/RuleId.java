package org.ecoplan.indicator.registry.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** A rule; it has the id of the target that it was made from. */
public record RuleId(UUID value) {

    /** Of the figure of one territory: the same for the same territory of the same target. */
    public static RuleId ofTerritory(UUID target, String territory) {
        return new RuleId(UUID.nameUUIDFromBytes((target + "/" + territory).getBytes(UTF_8)));
    }
}
