package org.ecoplan.plan.numbering.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Port: which document of an organisation has which number. */
public interface DocumentNumbers {

    /**
     * Gives a document this number and takes from it any other one; empty where it has it now, else the title of the one that
     * has it. Two who want the same number wait for each other.
     *
     * @param key the number as far as two printed forms of it are the same
     */
    Uni<String> give(String organisation, String key, UUID document, String title);

    /** Takes its number from a document that has it no more. */
    Uni<Void> release(UUID document);
}
