package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The folder into which the binaries of PostgreSQL are unpacked once. */
final class PostgresBinaries {
    private static final String UNPACKED_WHOLE = ".exists";

    private final Path folder;

    PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** Removes what an unpacking that was cut short left: it would be in the way of the next. */
    void removeHalfUnpacked() throws IOException {
        List<Path> versions;
        try (Stream<Path> found = Files.list(folder)) {
            versions = found.filter(Files::isDirectory)
                    .filter(version -> !Files.exists(version.resolve(UNPACKED_WHOLE)))
                    .toList();
        }
        for (Path version : versions) {
            Folders.delete(version);
        }
    }

    /** Takes back the right of everybody to write, which the unpacking hands out. */
    void protect() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
