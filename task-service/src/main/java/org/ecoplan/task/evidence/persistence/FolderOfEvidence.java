package org.ecoplan.task.evidence.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * The folder of the evidence files: {@code incoming} holds what has come of uploads, under their ids; {@code objects}
 * whole files, under their SHA-256, in 256 folders. Names come from these two only, never from a caller.
 */
final class FolderOfEvidence {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path incoming;
    private final Path objects;

    FolderOfEvidence(Path root) {
        try {
            this.incoming = Files.createDirectories(root.resolve("incoming"));
            this.objects = Files.createDirectories(root.resolve("objects"));
        } catch (IOException unusable) {
            throw new UncheckedIOException("no evidence files can be kept", unusable);
        }
    }

    Path incoming() {
        return incoming;
    }

    Path object(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return objects.resolve(sha256.substring(0, 2));
    }

    /**
     * Gives a whole file its name in {@code objects}, at once or not at all; before, its bytes are forced to the disk,
     * afterwards its name.
     */
    void place(Path whole, String sha256) throws IOException {
        Path object = object(sha256);
        force(whole);
        Path shelf = shelf(sha256);
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf);
            forceNames(objects);
        }
        try {
            Files.createLink(object, whole); // the incoming name stays until the row is written
        } catch (FileAlreadyExistsException there) {
            return;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(whole, object, StandardCopyOption.ATOMIC_MOVE);
        }
        forceNames(shelf);
    }

    void remove(String sha256) throws IOException {
        Files.deleteIfExists(object(sha256));
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceNames(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException notOnThisSystem) {
            // Windows opens no folder; there names are written through
        }
    }
}
