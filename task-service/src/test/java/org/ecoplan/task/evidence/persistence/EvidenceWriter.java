package org.ecoplan.task.evidence.persistence;

import io.vertx.core.Vertx;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.ecoplan.task.evidence.domain.EvidenceId;

/** Takes files into a folder for ever, as the service does, and says the hash of each when it is in its place. */
final class EvidenceWriter {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private EvidenceWriter() {}

    /** @param arguments the folder, and what its files depend on */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Random random = new Random(Long.parseLong(arguments[1]));
        Vertx vertx = Vertx.vertx();
        FolderStaging staging = new FolderStaging(vertx, folder, Duration.ofSeconds(5));
        FolderStore store = new FolderStore(vertx, folder);
        Path source = folder.resolve("source");
        while (true) {
            byte[] content = new byte[100_000 + random.nextInt(400_000)];
            random.nextBytes(content);
            Files.write(source, content);
            EvidenceId id = new EvidenceId(UUID.randomUUID());
            AsyncFile sending = vertx.fileSystem().openBlocking(source.toString(), new OpenOptions().setWrite(false));
            staging.append(id, 0, content.length, sending).await().atMost(PATIENCE);
            String hash = KilledWriterTest.sha256(staging.file(id));
            store.place(staging.file(id), hash).await().atMost(PATIENCE);
            System.out.println(hash); // the first one says that it is under way
            staging.discard(id).await().atMost(PATIENCE);
        }
    }
}
