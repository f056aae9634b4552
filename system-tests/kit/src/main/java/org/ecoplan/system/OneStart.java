package org.ecoplan.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ecoplan.local.Installation;

/** Of the systems that the tests of several processes start, one starts at a time: two at once starve each other. */
public final class OneStart implements AutoCloseable {
    private final FileChannel file;
    private final FileLock turn;

    private OneStart(FileChannel file, FileLock turn) {
        this.file = file;
        this.turn = turn;
    }

    /** Waits until no other system of this checkout starts; the turn ends with {@link #close()}. */
    public static OneStart turn() throws IOException {
        Path folder =
                Files.createDirectories(Installation.checkoutAround(Path.of("")).resolve("target"));
        FileChannel file = FileChannel.open(
                folder.resolve("one-system-starts"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new OneStart(file, file.lock());
    }

    @Override
    public void close() throws IOException {
        turn.release();
        file.close();
    }
}
