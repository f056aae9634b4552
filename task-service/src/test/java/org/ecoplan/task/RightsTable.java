package org.ecoplan.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who may do what: role and relation of a caller against acts, with the answer to each. The input of a test and a page of the docs. */
public final class RightsTable {
    private final List<String[]> rows;

    private RightsTable(List<String[]> rows) {
        this.rows = rows;
    }

    /**
     * A line of the table and one act of it.
     *
     * @param expected the status, or status and code, that the caller gets
     */
    public record Cell(String role, String relation, String act, String expected) {
        public boolean isTaken() {
            return expected.startsWith("2");
        }

        public String with(String answer) {
            return role + " " + relation + " " + act + ": " + answer;
        }
    }

    /** @param resource a CSV file: role, relation, then a column for each act */
    public static RightsTable read(String resource) {
        try (InputStream table = Objects.requireNonNull(RightsTable.class.getResourceAsStream(resource), resource)) {
            return new RightsTable(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", -1))
                    .toList());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    public List<Cell> cells() {
        String[] head = rows.get(0);
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(2, head.length)
                        .mapToObj(column -> new Cell(row[0], row[1], head[column], row[column])))
                .toList();
    }

    /** The table stands in the docs below that text; {@code -Decoplan.api.publish=true} writes it there. */
    public void expectPublished(Path page, String text) throws IOException {
        String written = text
                + line(rows.get(0))
                + "|" + " --- |".repeat(rows.get(0).length) + "\n"
                + rows.stream().skip(1).map(RightsTable::line).collect(Collectors.joining());
        if (Boolean.getBoolean("ecoplan.api.publish")) {
            Files.writeString(page, written);
        }
        assertThat(Files.readString(page)).isEqualTo(written);
    }

    private static String line(String[] cells) {
        return Arrays.stream(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
