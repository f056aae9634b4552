package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 成文日期和发布日期: the date of the signature before or behind the body, else those of the page. */
final class DocumentDates {

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SIGNATURE = Pattern.compile("\n(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?=\n|$)");
    private static final Pattern CHINESE_SIGNATURE = Pattern.compile(
            "\n\\(?([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?:(?:印发|发布)\\))?(?=\n|$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\n"
            + "\\(?(?:[\\p{IsHan}]{2,12}〔\\d{4}〕\\d{1,4}号)?,?\\(?(?:[\\p{IsHan}、]{4,40})?(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:印发|发布|通过)?\\)?(?=\\n"
            + ")");
    /** 某某人民政府2022年12月5日 in text without line breaks. */
    private static final Pattern BEHIND_THE_BODY =
            Pattern.compile("(?:政府|办公室|委员会|管委会|[局厅委])(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?!起|前|至|印发|发布|会议)");

    /** The same as the last words of the text. */
    private static final Pattern CLOSES =
            Pattern.compile("(?:政府|办公室|委员会|管委会|[局厅委])(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:印发|发布)?\\n?$");

    /** 来源:某县政府 2022-07-06 17:06 under the title of a page. */
    private static final Pattern OF_THE_SOURCE =
            Pattern.compile("来源:[^\\n\\d:。]{2,30}(\\d{4})-(\\d{1,2})-(\\d{1,2})(?=\\D|\\d{2}:)");

    private static final int END_REGION = 400;
    private static final int LONGEST_DATE = 12;

    private final HeaderFront front;

    DocumentDates(HeaderFront front) {
        this.front = front;
    }

    @Nullable
    LocalDate issued() {
        String words = front.words();
        LocalDate signed = signature(SIGNATURE, words, -1);
        if (signed == null) {
            signed = chinese(words, -1);
        }
        if (signed == null) {
            signed = signature(IN_BRACKETS, words, -1);
        }
        if (signed == null) {
            signed = atTheEnd();
        }
        if (signed == null) {
            signed = signature(BEHIND_THE_BODY, words, -1);
        }
        return signed != null ? signed : labelled(HeaderField.ISSUED, "issuedOn");
    }

    @Nullable
    LocalDate published() {
        LocalDate labelled = labelled(HeaderField.PUBLISHED, "publishedOn");
        if (labelled != null) {
            return labelled;
        }
        Matcher source = OF_THE_SOURCE.matcher(front.words());
        if (source.find()) {
            front.note("publishedOn", source.start(1), source.end(), "header.source-of-the-page");
            return date(source.group(1), source.group(2), source.group(3));
        }
        Matcher first = SIGNATURE.matcher(front.words());
        if (!first.lookingAt()) {
            return null;
        }
        front.noteInText("publishedOn", 0, first.end() - 1, "header.first-line");
        return date(first.group(1), first.group(2), first.group(3));
    }

    private @Nullable LocalDate atTheEnd() {
        String whole = front.text().text();
        int tail = Math.min(Math.max(front.length(), whole.length() - END_REGION), whole.length());
        String end = "\n" + whole.substring(tail);
        LocalDate signed = signature(SIGNATURE, end, tail - 1);
        if (signed == null) {
            signed = chinese(end, tail - 1);
        }
        return signed == null ? signature(CLOSES, end, tail - 1) : signed;
    }

    private @Nullable LocalDate signature(Pattern pattern, String where, int offset) {
        Matcher matcher = pattern.matcher(where);
        boolean found = matcher.find();
        if (found && pattern == SIGNATURE && offset < 0 && matcher.start() == 0) {
            found = matcher.find(); // 2025年07月15日 in the first line is the day of the page
        }
        if (!found) {
            return null;
        }
        front.noteInText("issuedOn", offset + matcher.start(1), offset + matcher.end(), "header.signature-date");
        return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private @Nullable LocalDate chinese(String where, int offset) {
        Matcher matcher = CHINESE_SIGNATURE.matcher(where);
        if (!matcher.find()) {
            return null;
        }
        front.noteInText("issuedOn", offset + matcher.start(1), offset + matcher.end(), "header.signature-date");
        return ChineseDate.of(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private @Nullable LocalDate labelled(HeaderField field, String name) {
        String words = front.words();
        Matcher label = field.label.matcher(words);
        while (label.find()) {
            Matcher printed =
                    ISO_DATE.matcher(words).region(label.end(), Math.min(words.length(), label.end() + LONGEST_DATE));
            LocalDate date = printed.lookingAt() ? date(printed.group(1), printed.group(2), printed.group(3)) : null;
            if (date != null) {
                front.note(name, printed.start(), printed.end(), "header.labelled-date");
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean real = m >= 1 && m <= 12 && d >= 1 && d <= YearMonth.of(y, m).lengthOfMonth();
        return real ? LocalDate.of(y, m, d) : null;
    }
}
