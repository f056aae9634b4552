package org.ecoplan.plan.reading.header;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.deadline.PlanYears;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.text.CleanText;
import org.jspecify.annotations.Nullable;

/** 文件要素读取: what stands before the first chapter, and the signature where it stands at the end. */
public final class HeaderReader {

    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}]{2,16}[〔\\[(【]\\d{4}[〕\\])】]\\d{1,4}号");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern SIGNATURE = Pattern.compile("\n(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?=\n|$)");
    private static final Pattern CHINESE_SIGNATURE =
            Pattern.compile("\n([二〇○零一三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日(?=\n|$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\n\\((\\d{4})年(\\d{1,2})月(\\d{1,2})日\\)(?=\n)");
    private static final int END_REGION = 400;

    private final CleanText text;
    private final String front;
    private final int length;
    private final Map<String, Evidence> places = new HashMap<>();

    public HeaderReader(CleanText text, int bodyStart) {
        this.text = text;
        this.length = Math.min(bodyStart, 6000);
        this.front = "\n" + text.text().substring(0, length) + "\n";
    }

    /** The header without its period end where that follows from the latest deadline of the plan. */
    public DocumentHeader read() {
        TitleReader titles = new TitleReader(text, length);
        TitleReader.Title title = titles.read();
        if (title != null) {
            note("title", title.start(), title.end(), title.rule());
        }
        String issuer = issuer(titles);
        LocalDate published = labelledDate(HeaderField.PUBLISHED, "publishedOn");
        LocalDate issued = issued(title);
        String number = number();
        String name = title == null ? null : title.text();
        String region = RegionName.of(name, issuer);
        PlanPeriod period = PlanPeriod.of(text, name, length, issued);
        List<String> notes = new ArrayList<>();
        if (name == null) {
            notes.add("正文没有标题");
        }
        return new DocumentHeader(
                name, number, issuer, issued, published, region, period.start(), period.end(), notes, places);
    }

    /** The years by which the plan's dates are read. */
    public static PlanYears years(CleanText text, DocumentHeader header, int bodyStart) {
        Integer annual = PlanPeriod.annualYear(text, header.title(), Math.min(bodyStart, 6000));
        LocalDate issued = header.issuedOn() != null ? header.issuedOn() : header.publishedOn();
        return new PlanYears(annual, issued == null ? null : Integer.valueOf(issued.getYear()));
    }

    private @Nullable String number() {
        Matcher label = HeaderField.NUMBER.label.matcher(front);
        if (label.find()) {
            Matcher own = NUMBER.matcher(front).region(label.end(), lineEnd(label.end()));
            if (own.lookingAt()) {
                note("documentNumber", own.start() - 1, own.end() - 1, "header.labelled-number");
                return own.group();
            }
        }
        Matcher line = Pattern.compile("(?m)^" + NUMBER.pattern() + "$").matcher(front);
        if (line.find()) {
            note("documentNumber", line.start() - 1, line.end() - 1, "header.number-line");
            return line.group();
        }
        return null;
    }

    private @Nullable String issuer(TitleReader titles) {
        Matcher label = HeaderField.ISSUER.label.matcher(front);
        if (label.find()) {
            int end = label.end();
            while (end < front.length() && "\n\t,。".indexOf(front.charAt(end)) < 0) {
                end++;
            }
            String name = front.substring(label.end(), end);
            if (name.length() >= 3 && name.length() <= 40) {
                note("issuer", label.end() - 1, end - 1, "header.labelled-issuer");
                return name;
            }
        }
        return titles.issuer();
    }

    private @Nullable LocalDate issued(TitleReader.@Nullable Title title) {
        LocalDate signed = signature(SIGNATURE, front, 0);
        if (signed == null) {
            signed = chinese(front, 0);
        }
        if (signed == null) {
            signed = signature(IN_BRACKETS, front, 0);
        }
        if (signed == null) {
            int tail = Math.max(length, text.length() - END_REGION);
            String end = "\n" + text.text().substring(Math.min(tail, text.length()));
            signed = signature(SIGNATURE, end, tail);
            signed = signed == null ? chinese(end, tail) : signed;
        }
        return signed != null ? signed : labelledDate(HeaderField.ISSUED, "issuedOn");
    }

    private @Nullable LocalDate signature(Pattern pattern, String where, int offset) {
        Matcher matcher = pattern.matcher(where);
        if (!matcher.find()) {
            return null;
        }
        note("issuedOn", offset + matcher.start(), offset + matcher.end() - 1, "header.signature-date");
        return date(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private @Nullable LocalDate chinese(String where, int offset) {
        Matcher matcher = CHINESE_SIGNATURE.matcher(where);
        if (!matcher.find()) {
            return null;
        }
        note("issuedOn", offset + matcher.start(), offset + matcher.end() - 1, "header.signature-date");
        return ChineseDate.of(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private @Nullable LocalDate labelledDate(HeaderField field, String name) {
        Matcher label = field.label.matcher(front);
        while (label.find()) {
            Matcher printed = ISO_DATE.matcher(front).region(label.end(), Math.min(front.length(), label.end() + 12));
            LocalDate date = printed.lookingAt() ? date(printed.group(1), printed.group(2), printed.group(3)) : null;
            if (date != null) {
                note(name, printed.start() - 1, printed.end() - 1, "header.labelled-date");
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        boolean real = m >= 1
                && m <= 12
                && d >= 1
                && d <= java.time.YearMonth.of(Integer.parseInt(year), m).lengthOfMonth();
        return real ? LocalDate.of(Integer.parseInt(year), m, d) : null;
    }

    private int lineEnd(int from) {
        int end = front.indexOf('\n', from);
        return end < 0 ? front.length() : end;
    }

    private void note(String field, int start, int end, String rule) {
        int from = Math.max(0, start);
        places.put(field, new Evidence(text.span(from, Math.max(from, end)), rule, 0.9));
    }
}
