package org.ecoplan.plan.reading.outline;

import java.util.regex.Pattern;

/**
 * 编号 as printed at a clean position.
 *
 * @param printed how the annotation writes it: (一) stays, 一、 is 一, 1. is 1
 * @param end     where the words after the ordinal begin
 * @param form    how sure the shape alone makes it
 */
public record Ordinal(OrdinalKind kind, int number, String printed, int start, int end, Form form) {

    private static final Pattern NAMED = Pattern.compile("^(?:任务|问题|行动|举措|工程|专项|措施|项目)(?=.)");

    /** 一 of 一是. */
    private static final Pattern COUNTED_OFF = Pattern.compile("[一二三四五六七八九十]");

    /** Whether a word stands before the number: 任务一, 问题1. */
    public boolean isNamed() {
        return NAMED.matcher(printed).find();
    }

    /** No number is printed: the words themselves tell that something begins. */
    public boolean isUnprinted() {
        return start == end;
    }

    /** An item that is one paragraph: what follows it belongs to the plan as a whole. */
    public boolean isOfAParagraph() {
        return kind == OrdinalKind.ITEM
                && (isUnprinted()
                        || end - start > printed.length()
                                && COUNTED_OFF.matcher(printed).matches());
    }

    /** Without the word before it: 一 of 任务一. */
    public String bare() {
        return NAMED.matcher(printed).replaceFirst("");
    }

    /** 编号的写法. */
    public enum Form {
        /** At the start of a line. */
        LINE_START,
        /** Inside a line. */
        INLINE,
        /** A bare or comma-marked figure that text recognition has left, to be believed only where it continues a row. */
        DAMAGED
    }
}
