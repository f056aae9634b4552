package org.ecoplan.plan.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.ecoplan.plan.assessment.domain.Scheme;

/** Examples of schemes that come with the program: for counties, for departments, for an air action plan. */
public final class ShippedSchemes {
    private static final List<String> NAMES = List.of("county", "department", "air");

    private ShippedSchemes() {}

    public static List<Scheme> all() {
        return NAMES.stream().map(ShippedSchemes::named).toList();
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Scheme named(String name) {
        try (InputStream stream = ShippedSchemes.class.getResourceAsStream("/schemes/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalArgumentException("no scheme " + name);
            }
            return CanonicalJson.read(stream.readAllBytes(), Scheme.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
