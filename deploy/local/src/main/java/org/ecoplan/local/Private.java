package org.ecoplan.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders (0700) and files (0600) that only the user who runs the system can read: they hold names and numbers. */
public final class Private {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Private() {}

    /** The folder, made if it is missing; closed to others also when it was open before. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return closed(folder, "rwx------");
    }

    /** The file, made empty if it is missing; closed to others also when it was open before. */
    public static Path file(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException known) {
            // its content stays
        }
        return closed(file, "rw-------");
    }

    private static Path closed(Path path, String permissions) throws IOException {
        return POSIX ? Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions)) : path;
    }
}
