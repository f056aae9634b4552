package org.ecoplan.local.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoplan.local.Private;

/**
 * Everything the sink has received, kept in a file of JSON lines: one line an arrival, repeats too. What is
 * answered as received is on the disk. In memory is only where each message stands in the file.
 */
public final class ReceivedJournal implements AutoCloseable {
    private static final int READ_AHEAD = 1 << 16;

    /** What an arrival turned out to be. */
    enum Arrival {
        FIRST,
        REPEAT
    }

    /** Where the first arrival of a message stands in the file, and how often it came again. */
    private static final class Entry {
        private final long offset;
        private final int length;
        private int repeats;

        Entry(long offset, int length) {
            this.offset = offset;
            this.length = length;
        }
    }

    private final ObjectMapper json = SinkJson.mapper();
    private final FileChannel file;
    private final List<Entry> inOrder = new ArrayList<>();
    private final Map<String, Entry> byKey = new HashMap<>();
    private final Map<String, List<Entry>> byId = new HashMap<>();

    private ReceivedJournal(FileChannel file) {
        this.file = file;
    }

    /** Opens the journal and reads what earlier runs left; a last line torn by a crash is cut off. */
    public static ReceivedJournal open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        ReceivedJournal journal = new ReceivedJournal(
                FileChannel.open(Private.file(path), StandardOpenOption.READ, StandardOpenOption.WRITE));
        journal.load();
        return journal;
    }

    /** Line by line: a journal may be larger than the memory of the launcher. */
    private void load() throws IOException {
        InputStream content = new BufferedInputStream(Channels.newInputStream(file), READ_AHEAD);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long whole = 0;
        for (int next = content.read(); next >= 0; next = content.read()) {
            line.write(next);
            if (next == '\n') {
                remember(json.readValue(line.toByteArray(), Received.class), whole, line.size());
                whole += line.size();
                line.reset();
            }
        }
        file.truncate(whole);
        file.position(whole);
    }

    synchronized Arrival add(Received received) {
        byte[] line = (asJson(received) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            long offset = file.position();
            append(line, offset);
            return remember(received, offset, line.length);
        } catch (IOException e) {
            throw new UncheckedIOException("The sink cannot write its journal", e);
        }
    }

    private void append(byte[] line, long offset) throws IOException {
        try {
            file.write(ByteBuffer.wrap(line));
            file.force(false);
        } catch (IOException half) {
            file.truncate(offset);
            throw half;
        }
    }

    private Arrival remember(Received received, long offset, int length) {
        Entry known = byKey.get(received.key());
        if (known != null) {
            known.repeats++;
            return Arrival.REPEAT;
        }
        Entry first = new Entry(offset, length);
        inOrder.add(first);
        byKey.put(received.key(), first);
        byId.computeIfAbsent(idOf(received.channel(), received.id()), id -> new ArrayList<>(1))
                .add(first);
        return Arrival.FIRST;
    }

    private static String idOf(Channel channel, String id) {
        return channel + " " + id;
    }

    /** How many messages there are, repeats not counted. */
    public synchronized int size() {
        return inOrder.size();
    }

    /** At most so many messages from a place on, in the order in which they first came in. */
    public synchronized List<Received> page(int from, int limit) {
        int first = Math.min(Math.max(0, from), inOrder.size());
        int end = (int) Math.min(inOrder.size(), (long) first + limit);
        return inOrder.subList(first, end).stream().map(this::read).toList();
    }

    /** All messages in the order in which they first came in, read one after the other. */
    public Stream<Received> all() {
        return IntStream.range(0, size()).boxed().flatMap(number -> page(number, 1).stream());
    }

    /** The messages with the sender's own number: at most one SMS, a mail once a recipient. */
    public synchronized List<Received> find(Channel channel, String id) {
        return byId.getOrDefault(idOf(channel, id), List.of()).stream()
                .map(this::read)
                .toList();
    }

    private Received read(Entry entry) {
        try {
            ByteBuffer line = ByteBuffer.allocate(entry.length);
            while (line.hasRemaining() && file.read(line, entry.offset + line.position()) >= 0) {
                // goes on where the last read ended
            }
            return json.readValue(line.array(), Received.class).repeated(entry.repeats);
        } catch (IOException e) {
            throw new UncheckedIOException("The sink cannot read its journal", e);
        }
    }

    synchronized void clear() {
        try {
            file.truncate(0);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("The sink cannot empty its journal", e);
        }
        inOrder.clear();
        byKey.clear();
        byId.clear();
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
