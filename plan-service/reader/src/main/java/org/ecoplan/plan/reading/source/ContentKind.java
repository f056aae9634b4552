package org.ecoplan.plan.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** 内容类型: what a file is, told by its content; its name is never asked. */
enum ContentKind {
    PDF,
    ZIP,
    OLE,
    RTF,
    TEXT;

    private static final int HEAD_BYTES = 1_024;
    private static final int HEAD_CHARACTERS = 4_096;
    private static final Pattern HTML_TAG = Pattern.compile(
            "<(!doctype html|html|head|body|meta|title|article|section|div|p|br|span|table|tr|td|h[1-6]|ol|ul|li|pre|b|strong|font|center|form|a|script)[\\s/>]");

    static ContentKind of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        return head.contains("%PDF-") ? PDF : TEXT;
    }

    /** Whether a decoded text is an HTML page or fragment. */
    static boolean isHtml(String text) {
        String head = headOf(text);
        return head.startsWith("<") && HTML_TAG.matcher(head).find() && !isOtherXml(text);
    }

    /** Whether a decoded text is an XML file of another kind. */
    static boolean isOtherXml(String text) {
        String head = headOf(text);
        boolean declared = head.startsWith("<?xml") || head.startsWith("<!doctype") || head.startsWith("<!entity");
        return declared && !head.contains("<!doctype html") && !head.contains("<html");
    }

    private static String headOf(String text) {
        return text.substring(0, Math.min(text.length(), HEAD_CHARACTERS))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
