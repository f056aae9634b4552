package org.ecoplan.plan.notice.application;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.ecoplan.plan.notice.domain.Wording;

/** The wording of half-year notices, from {@code notice/half-year.properties}. */
public final class HalfYearWording {
    private static final String RESOURCE = "/notice/half-year.properties";

    private HalfYearWording() {}

    public static Wording load() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(HalfYearWording.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return new Wording(
                    texts.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, texts::getProperty)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
