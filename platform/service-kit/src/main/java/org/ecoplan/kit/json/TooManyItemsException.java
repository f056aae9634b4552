package org.ecoplan.kit.json;

/** A list of a body that has more items than it may have; the rest was not read. */
public final class TooManyItemsException extends RuntimeException {
    private final String title;

    TooManyItemsException(String title) {
        super("too many items");
        this.title = title;
    }

    /** What the field itself says of its size, in Chinese. */
    public String title() {
        return title;
    }
}
