package org.ecoplan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Work on a folder that all local systems of a checkout share: one at a time, across threads and processes. */
final class Exclusively {
    private static final Lock IN_THIS_PROCESS = new ReentrantLock();

    private Exclusively() {}

    /** Work that may fail on the disk. */
    interface Work {
        void run() throws IOException;
    }

    static void in(Path folder, Work work) {
        IN_THIS_PROCESS.lock();
        try (FileChannel file = FileChannel.open(
                        Files.createDirectories(folder).resolve("ecoplan.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assert lock.isValid();
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
