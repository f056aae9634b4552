package org.ecoplan.plan.plan.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The full text a plan was read from; never changes. */
@Entity
@Table(name = "plan_source")
class PlanSourceEntity {
    @Id
    @Column(name = "plan_id")
    UUID planId;

    String text;

    /** SHA-256 of the text in UTF-8. */
    @Column(name = "content_hash")
    String contentHash;

    static PlanSourceEntity of(UUID planId, String text) {
        PlanSourceEntity row = new PlanSourceEntity();
        row.planId = planId;
        row.text = text;
        row.contentHash = sha256(text);
        return row;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
