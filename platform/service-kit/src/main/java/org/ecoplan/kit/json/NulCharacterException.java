package org.ecoplan.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text with U+0000, which PostgreSQL does not store and nobody means. */
public final class NulCharacterException extends MismatchedInputException {
    NulCharacterException(JsonParser at) {
        super(at, "NUL character");
    }
}
