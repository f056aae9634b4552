package org.ecoplan.notification.template.domain;

import java.util.regex.Pattern;

/**
 * Text from documents and from people as it may leave the house: on one line, without control and format characters,
 * which hide or turn text round, and without links: what is signed by the office leads nobody elsewhere.
 */
public final class PlainText {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");
    private static final String REST_OF_A_LINK = "[^\\s\\p{IsHan}，。；：！？、（）()《》“”‘’「」,;]*";
    private static final Pattern LINK = Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*://|www\\.)" + REST_OF_A_LINK
            + "|(?<![a-zA-Z0-9.-])(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,}(?![a-zA-Z0-9-])" + REST_OF_A_LINK);
    private static final String LEFT_OUT = "（链接略）";

    private PlainText() {}

    public static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return LINK.matcher(BLANKS.matcher(seen).replaceAll(" ").strip()).replaceAll(LEFT_OUT);
    }
}
