package org.ecoplan.task.evidence.application;

import io.smallrye.mutiny.Uni;
import io.vertx.core.file.AsyncFile;
import java.nio.file.Path;

/**
 * Files by their content: the name of a file is its SHA-256. Whoever places or removes one holds the row lock of that
 * content ({@link Evidences#holdContent}).
 */
public interface EvidenceStore {

    /** Takes a whole file over; it is on the disk, in one piece, when this is done. One that is there stays. */
    Uni<Void> place(Path whole, String sha256);

    /** Opens a file for reading, from its beginning. */
    Uni<AsyncFile> open(String sha256);

    Uni<Void> remove(String sha256);
}
