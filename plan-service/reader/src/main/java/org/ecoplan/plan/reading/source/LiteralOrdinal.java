package org.ecoplan.plan.reading.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 手写编号: tells whether a paragraph already begins with a number of the same form as the one that its
 * list would give it, such as 「(一)」 for 「（三）」: then nobody wants to read both.
 */
final class LiteralOrdinal {
    private static final String NUMBER = "(?:[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6}|[IVXivx]{1,6}|[A-Za-z])";
    private static final Pattern ORDINAL = Pattern.compile("第?(?:" + NUMBER + "[.])*" + NUMBER
            + "(?:[)、章节条款]|[.](?![0-9]))[、.]?"
            + "|(?:[0-9]{1,3}[.])+[0-9]{1,3}(?=\\s|$)|[(]" + NUMBER + "[)][、.]?|[①-⑳]|[⑴-⒇]|[⒈-⒛]|[㈠-㈩]");
    private static final Pattern COUNTER = Pattern.compile(NUMBER + "|[①-⑳⑴-⒇⒈-⒛㈠-㈩]");
    private static final int LONGEST = 16;

    private LiteralOrdinal() {}

    static boolean repeats(String label, String paragraph) {
        String wanted = formOf(label);
        return !wanted.isEmpty() && wanted.equals(formOf(paragraph));
    }

    /** The ordinal at the start with its numbers masked; empty where the text starts with none. */
    private static String formOf(String text) {
        String start = text.strip();
        String head = halfWidth(start.substring(0, Math.min(LONGEST, start.length())));
        Matcher ordinal = ORDINAL.matcher(head);
        return ordinal.lookingAt() ? COUNTER.matcher(ordinal.group()).replaceAll("#") : "";
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder();
        text.chars().forEach(each -> half.append((char) (each >= '！' && each <= '～' ? each - '！' + '!' : each)));
        return half.toString();
    }
}
