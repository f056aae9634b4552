package org.ecoplan.local.demo;

/** Something is not as the demo says it should be. The message is for the person who watches. */
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message, cause);
    }
}
