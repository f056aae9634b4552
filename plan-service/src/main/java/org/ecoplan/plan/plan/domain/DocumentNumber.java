package org.ecoplan.plan.plan.domain;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The number of a document (发文字号) as far as two printed forms of it are the same: 随政办发〔2024〕14号. */
public final class DocumentNumber {
    private static final String BRACKETS = "[]()【】";
    private static final String PRINTED = "〔〕〔〕〔〕";

    private DocumentNumber() {}

    /** Without spaces, full-width figures and the various brackets; absent where there is no number. */
    public static @Nullable String keyOf(@Nullable String printed) {
        if (printed == null) {
            return null;
        }
        StringBuilder key = new StringBuilder(printed.length());
        Normalizer.normalize(printed, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .map(DocumentNumber::inPrintedBrackets)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? null : key.toString();
    }

    private static int inPrintedBrackets(int letter) {
        int at = BRACKETS.indexOf(letter);
        return at < 0 ? letter : PRINTED.charAt(at);
    }
}
