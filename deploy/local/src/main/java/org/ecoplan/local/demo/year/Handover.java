package org.ecoplan.local.demo.year;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ecoplan.local.demo.Register;
import org.ecoplan.local.demo.World;

/** The liaison of 广水市 changes: the duties hang on the post, and from that day its messages reach the new holder. */
final class Handover {
    static final String UNIT = "广水市";
    static final String POST = "LIAISON";
    static final String POST_TITLE = "联络员";
    static final String NEW_HOLDER = "邹雨桐";

    private final Town town;

    Handover(Town town) {
        this.town = town;
    }

    void take() {
        String holder = UUID.nameUUIDFromBytes(NEW_HOLDER.getBytes(StandardCharsets.UTF_8))
                .toString();
        Register register = new Register(town.world(), Town.OFFICE);
        register.appoint(World.object()
                .put("unitCode", Town.unit(UNIT))
                .put("post", POST)
                .put("holderId", holder)
                .put("holderName", NEW_HOLDER)
                .put("from", "2025-08-01"));
        register.enterContact(World.object()
                .put("holderId", holder)
                .put("mobile", "13800001040")
                .put("email", "421381.liaison2@suizhou.example")
                .put("unitCode", Town.unit(UNIT)));
    }
}
