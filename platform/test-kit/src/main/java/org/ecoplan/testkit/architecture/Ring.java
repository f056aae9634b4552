package org.ecoplan.testkit.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The second room of a class, below its feature: {@code <service>.<feature>.<ring>}. */
public enum Ring {
    DOMAIN,
    APPLICATION,
    PERSISTENCE,
    REST,
    MESSAGING;

    String packageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ring> ofPackageName(String name) {
        return Arrays.stream(values())
                .filter(ring -> ring.packageName().equals(name))
                .findFirst();
    }
}
