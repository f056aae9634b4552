package org.ecoplan.local.sink;

import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Whole numbers in the query of an address. */
final class Paging {
    private final String query;

    Paging(URI address) {
        this.query = Objects.requireNonNullElse(address.getQuery(), "");
    }

    boolean asks(String name) {
        return value(name).isPresent();
    }

    /** The number, or the other one if it is not asked for; empty when what stands there is none. */
    OptionalInt number(String name, int otherwise) {
        return value(name).map(Paging::parsed).orElse(OptionalInt.of(otherwise));
    }

    private Optional<String> value(String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }

    private static OptionalInt parsed(String text) {
        return text.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
