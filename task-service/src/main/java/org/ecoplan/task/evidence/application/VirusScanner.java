package org.ecoplan.task.evidence.application;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for viruses in files. */
public interface VirusScanner {

    /** Whether there is one at all. */
    boolean isOn();

    /**
     * Reads the whole file on the calling thread.
     *
     * @return the name of what it found
     * @throws IOException when it does not answer, or answers something else: then nothing is known of the file
     */
    Optional<String> scan(Path file) throws IOException;
}
