package org.ecoplan.plan.reading.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.jspecify.annotations.Nullable;

/** 发文字号: behind its label, on a line of its own, or, in text without line breaks, between two blanks. */
final class DocumentNumber {

    private static final String YEAR_AND_NUMBER = "[〔\\[(【]\\d{4}[〕\\])】]\\d{1,4}号";
    private static final String NUMBER = "[\\p{IsHan}]{2,16}" + YEAR_AND_NUMBER;
    private static final Pattern PRINTED = Pattern.compile(NUMBER);
    private static final Pattern LINE =
            Pattern.compile("(?m)^\\(?(" + NUMBER + ")(?:\\)?$|(?=,?(?:\\d{4}年\\d{1,2}月\\d{1,2}日)(?:印发)?\\)?$))");
    private static final Pattern TAIL = Pattern.compile("〔\\d{4}〕\\d{1,4}号");
    private static final int LONGEST_NAME = 12;

    private final HeaderFront front;

    DocumentNumber(HeaderFront front) {
        this.front = front;
    }

    @Nullable
    String read() {
        String words = front.words();
        Matcher label = HeaderField.NUMBER.label.matcher(words);
        if (label.find()) {
            Matcher own = PRINTED.matcher(words).region(label.end(), front.lineEnd(label.end()));
            if (own.lookingAt()) {
                front.note("documentNumber", own.start(), own.end(), "header.labelled-number");
                return front.quote(own.start(), own.end());
            }
        }
        Matcher line = LINE.matcher(words);
        if (line.find()) {
            front.note("documentNumber", line.start(1), line.end(1), "header.number-line");
            return front.quote(line.start(1), line.end(1));
        }
        return standingAlone(words);
    }

    /** The blanks that cleaning took away stood before and behind it. */
    private @Nullable String standingAlone(String words) {
        Matcher tail = TAIL.matcher(words);
        while (tail.find()) {
            int start = tail.start();
            while (start > 1
                    && tail.start() - start < LONGEST_NAME
                    && Characters.isHan(words.charAt(start - 1))
                    && !front.text().followsBlank(start - 1)) {
                start--;
            }
            boolean alone = start > 1
                    && tail.start() - start >= 2
                    && front.text().followsBlank(start - 1)
                    && front.text().followsBlank(tail.end() - 1);
            if (alone) {
                front.note("documentNumber", start, tail.end(), "header.number-between-blanks");
                return front.quote(start, tail.end());
            }
        }
        return null;
    }
}
