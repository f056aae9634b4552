package org.ecoplan.local.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the sink has received, kept in a file of JSON lines: one line an arrival, repeats too. What is
 * answered as received is on the disk.
 */
public final class ReceivedJournal implements AutoCloseable {
    /** What an arrival turned out to be. */
    enum Arrival {
        FIRST,
        REPEAT
    }

    private final ObjectMapper json = SinkJson.mapper();
    private final Map<String, Received> byKey = new LinkedHashMap<>();
    private final FileChannel file;

    private ReceivedJournal(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal and reads what earlier runs left; a last line torn by a crash is cut off. */
    public static ReceivedJournal open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        ReceivedJournal journal = new ReceivedJournal(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        journal.load(Files.readString(path, StandardCharsets.UTF_8));
        return journal;
    }

    private void load(String content) throws IOException {
        String whole = content.substring(0, content.lastIndexOf('\n') + 1);
        for (String line : whole.lines().toList()) {
            remember(json.readValue(line, Received.class));
        }
        file.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        file.position(file.size());
    }

    synchronized Arrival add(Received received) {
        try {
            file.write(ByteBuffer.wrap((json.writeValueAsString(received) + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The sink cannot write its journal", e);
        }
        return remember(received);
    }

    private Arrival remember(Received received) {
        Received kept = byKey.merge(received.key(), received, (known, again) -> known.repeated());
        return kept.repeats() == 0 ? Arrival.FIRST : Arrival.REPEAT;
    }

    /** All messages in the order in which they first came in. */
    public synchronized List<Received> all() {
        return List.copyOf(byKey.values());
    }

    /** The messages with the sender's own number: at most one SMS, a mail once a recipient. */
    public synchronized List<Received> find(Channel channel, String id) {
        return byKey.values().stream()
                .filter(received ->
                        received.channel() == channel && received.id().equals(id))
                .toList();
    }

    synchronized void clear() {
        try {
            file.truncate(0);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The sink cannot empty its journal", e);
        }
        byKey.clear();
    }

    String asJson(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
