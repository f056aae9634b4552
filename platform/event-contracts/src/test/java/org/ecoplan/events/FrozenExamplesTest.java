package org.ecoplan.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What was published once stays readable for ever: an example may be added, with a line in the list, but never
 * changed or taken away. The list has the form of {@code sha256sum}.
 */
class FrozenExamplesTest {
    private static final Path LIST = Path.of("src/test/resources/published-examples.sha256");

    @Test
    void findsEachPublishedExampleUnchangedAndEachExampleInTheList() throws IOException {
        assertThat(hashesOf(PublishedContracts.EXAMPLES)).isEqualTo(published());
    }

    private static Map<String, String> published() throws IOException {
        return Files.readAllLines(LIST, UTF_8).stream()
                .map(line -> line.split("  ", 2))
                .collect(toMap(cells -> cells[1], cells -> cells[0], (a, b) -> a + " and " + b, TreeMap::new));
    }

    private static Map<String, String> hashesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            FrozenExamplesTest::hash,
                            (a, b) -> a + " and " + b,
                            TreeMap::new));
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
