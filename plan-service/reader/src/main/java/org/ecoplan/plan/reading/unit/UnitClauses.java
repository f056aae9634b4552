package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Brackets;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;

/**
 * 责任分工查找: finds in a stretch of text who does what — behind a label (责任单位:), in brackets at the end or in the middle
 * of a paragraph, or in a sentence (市水利局牵头,市财政局配合).
 */
public final class UnitClauses {

    private static final Pattern ROLE =
            Pattern.compile("牵头|主抓|负责|负总责|配合|协同|参与|按职责|按照职责|职责分工|落实|实施|指导|督导|会同|单位:|部门:|主体:|处室:|站所:|股室:");
    private static final Pattern NOT_REPEATED = Pattern.compile("^[。,;]?(?:以下|以上)[^。\n]{2,80}?(?:不再|下同)[^。\n,;]{0,8}");
    /** The first characters of 单位, 部门, 主体, 处室, 科室, 机构, 站所, 股室, with which a label ends. */
    private static final String LABEL_ENDS = "单部主处科机站股";

    private static final String OPENING = "([【〔{";
    /** (以上1—3项由…牵头): told for other tasks than the one that it stands in. */
    private static final Pattern BY_NUMBER =
            Pattern.compile("^[(【]?(?:以上|上述|以下|前述|第)第?\\d{1,2}[^。\\n]{0,20}?(?:项|条)[^。\\n]{0,8}由");

    private static final Pattern LABEL_BEFORE_NAMES =
            Pattern.compile("(牵头|责任|配合|参与|落实|实施|主办|协办)(?:单位|部门)(?![::】])(?=[\\p{IsHan}])");

    private static final Pattern TIME_LABEL = Pattern.compile("时|期限");

    private static final String CLOSING = ")]】〕}";
    private static final int LONGEST_UNCLOSED = 200;
    private static final int FEWEST_WORDS = 4;

    private final String text;
    private final SentenceUnits sentences;

    public UnitClauses(String text) {
        this.text = text;
        this.sentences = new SentenceUnits(text);
    }

    /** The bodies that stand with a colon or alone over or before their work: 市发改委、市工信局:…. */
    public List<UnitClause> before(int start, int end, int work) {
        UnitClause clause = allUnits(text.substring(start, end))
                ? UnitClauseReading.readLabelled(
                        text, new Stretch(start, end), "责任", new Stretch(start, Math.max(end, work)))
                : null;
        return clause == null ? List.of() : List.of(clause);
    }

    public List<UnitClause> in(int start, int end) {
        List<UnitClause> found = new ArrayList<>();
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int next = i + 1;
            if (OPENING.indexOf(c) >= 0) {
                next = bracketed(i, end, found);
            } else if (isLineStart(i)
                    && LABEL_BEFORE_NAMES.matcher(text).region(i, end).lookingAt()) {
                next = lineOfNames(i, end, found);
            } else if (isLineStart(i) && (c == '牵' || c == '配' || (c == '主' && isSponsor(i, end)))) {
                next = bareLabel(i, end, found);
            } else if (c == '责' && text.startsWith("责任:", i) && !Characters.isHan(text.charAt(Math.max(0, i - 1)))) {
                next = bareLabel(i, end, found);
            } else if (text.startsWith("——", i)) {
                next = dashed(i, end, found);
            } else if (LABEL_ENDS.indexOf(c) >= 0) {
                next = labelled(i, start, end, found);
            } else if (c == '限' || c == '间') {
                next = limited(i, start, end, found);
            } else if (Characters.endsSentence(c) || i == start) {
                next = sentences.take(i == start && !Characters.endsSentence(c) ? i : i + 1, end, found);
            }
            i = Math.max(next, i + 1);
        }
        found.removeIf(clause -> BY_NUMBER.matcher(clause.place().of(text)).find());
        found.sort(Comparator.comparingInt(clause -> clause.place().start()));
        return found;
    }

    private int bracketed(int open, int end, List<UnitClause> found) {
        int close = Brackets.close(text, open, end);
        if (close < 0) {
            return unclosed(open, end, found);
        }
        String words = text.substring(open + 1, close);
        if (RoleWords.OTHER_LABEL.matcher(words).lookingAt()
                && !RoleWords.LABEL.matcher(words).find()) {
            return limited(open, close, found);
        }
        boolean told = ROLE.matcher(words).find();
        if (words.length() >= FEWEST_WORDS && (told || (isParagraphEnd(close + 1, end) && allUnits(words)))) {
            UnitClause clause = UnitClauseReading.read(text, new Stretch(open, close + 1), open + 1, close);
            if (clause != null && isOne(clause, words, open + 1, isParagraphEnd(close + 1, end))) {
                found.add(clause);
                return close + 1;
            }
        }
        return open + 1;
    }

    /** (完成时限:2025年12月): a bracket that only tells a time or a person. */
    private int limited(int open, int close, List<UnitClause> found) {
        Matcher label = RoleWords.OTHER_LABEL.matcher(text).region(open + 1, close);
        boolean time = label.lookingAt() && TIME_LABEL.matcher(label.group()).find();
        found.add(
                new UnitClause(new Stretch(open, close + 1), List.of(), time ? new Stretch(label.end(), close) : null));
        return close + 1;
    }

    /** Made up of bodies, or opened by one with its role or by a label; bare names only at the end of a paragraph. */
    private static boolean isOne(UnitClause clause, String words, int start, boolean atEnd) {
        boolean opened = clause.bodies().get(0).name().start() == start
                || RoleWords.LABEL.matcher(words).lookingAt()
                || RoleWords.OTHER_LABEL.matcher(words).lookingAt();
        return clause.tellsRoles() ? clause.fills(words) || opened : atEnd && clause.fills(words);
    }

    /** A bracket that is closed by one of another kind, or by the end of its line. */
    private int unclosed(int open, int end, List<UnitClause> found) {
        int close = open + 1;
        while (close < end && close < open + LONGEST_UNCLOSED && (CLOSING + "\n").indexOf(text.charAt(close)) < 0) {
            close++;
        }
        String words = text.substring(open + 1, close);
        boolean ends = close >= end || (CLOSING + "\n").indexOf(text.charAt(close)) >= 0;
        if (!ends || words.length() < FEWEST_WORDS || !ROLE.matcher(words).find() || words.indexOf('。') >= 0) {
            return open + 1;
        }
        int behind = close < end && text.charAt(close) != '\n' ? close + 1 : close;
        UnitClause clause = UnitClauseReading.read(text, new Stretch(open, behind), open + 1, close);
        if (clause == null || !clause.fills(words)) {
            return open + 1;
        }
        found.add(clause);
        return behind;
    }

    private int labelled(int i, int start, int end, List<UnitClause> found) {
        int from = Math.max(start, i - 6);
        Matcher label = RoleWords.LABEL.matcher(text).region(from, Math.min(end, i + 20));
        if (!label.find() || label.start() > i || label.group(1) == null) {
            return i + 1;
        }
        int stop = labelledEnd(label.end(), end);
        int place = label.start();
        while (place > start && text.charAt(place - 1) == '—') {
            place--; // 18个——责任科室:大气科
        }
        UnitClause clause = UnitClauseReading.read(text, new Stretch(place, stop), label.start(), stop);
        if (clause == null) {
            return i + 1;
        }
        found.add(clause);
        return stop;
    }

    /** A line 牵头:市水务局;配合:市财政局. */
    private int bareLabel(int i, int end, List<UnitClause> found) {
        if (!RoleWords.LABEL.matcher(text).region(i, Math.min(end, i + 20)).lookingAt()) {
            return i + 1;
        }
        int stop = sentenceEnd(i, end);
        UnitClause clause = UnitClauseReading.read(text, new Stretch(i, stop), i, stop);
        if (clause == null || !clause.fills(text.substring(i, stop))) {
            return i + 1;
        }
        found.add(clause);
        return stop;
    }

    /** 主办:甲局 协办:乙局; a line with 主办 alone is more often the foot of a page. */
    private boolean isSponsor(int i, int end) {
        int stop = text.indexOf('\n', i);
        String line = text.substring(i, stop < 0 || stop > end ? end : stop);
        return line.startsWith("主办:") && line.contains("协办:");
    }

    /** A line 责任单位市住建局、市水务局 whose colon is lost: nothing but names stands behind the label. */
    private int lineOfNames(int i, int end, List<UnitClause> found) {
        Matcher label = LABEL_BEFORE_NAMES.matcher(text).region(i, end);
        int lineEnd = text.indexOf('\n', i);
        int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
        if (!label.lookingAt() || !allUnits(text.substring(label.end(), Math.max(label.end(), stop)))) {
            return i + 1;
        }
        UnitClause clause = UnitClauseReading.readLabelled(
                text, new Stretch(label.end(), stop), label.group(1), new Stretch(i, stop));
        if (clause == null) {
            return i + 1;
        }
        found.add(clause);
        return stop;
    }

    private boolean isLineStart(int i) {
        return i == 0 || text.charAt(i - 1) == '\n';
    }

    /** 完成改造4200户。——区发改局、区住建局: the bodies behind a dash at the end of a paragraph. */
    private int dashed(int i, int end, List<UnitClause> found) {
        int lineEnd = text.indexOf('\n', i);
        int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
        UnitClause clause = isLineStart(i) || stop - i > LONGEST_UNCLOSED
                ? null
                : UnitClauseReading.read(text, new Stretch(i, stop), i + 2, stop);
        if (clause == null || !clause.fills(text.substring(i + 2, stop))) {
            return i + 2;
        }
        found.add(clause);
        return stop;
    }

    /** 完成时限:2025年12月 on a line of its own. */
    private int limited(int i, int start, int end, List<UnitClause> found) {
        Matcher label = RoleWords.OTHER_LABEL.matcher(text).region(Math.max(start, i - 4), Math.min(end, i + 6));
        if (!label.find() || label.start() > i) {
            return i + 1;
        }
        int stop = sentenceEnd(label.end(), end);
        found.add(new UnitClause(new Stretch(label.start(), stop), List.of(), new Stretch(label.end(), stop)));
        return stop;
    }

    /** A labelled list runs to the end of its sentence, over a following 以下均需…不再重复 and further labels. */
    private int labelledEnd(int from, int end) {
        int stop = sentenceEnd(from, end);
        while (stop < end) {
            int after = stop + 1;
            Matcher repeated = NOT_REPEATED.matcher(text).region(stop, Math.min(end, stop + 120));
            if (repeated.lookingAt()) {
                stop = repeated.end();
            } else if (text.charAt(stop) == '。'
                    && RoleWords.LABEL
                            .matcher(text)
                            .region(after, Math.min(end, after + 12))
                            .lookingAt()) {
                stop = sentenceEnd(after, end);
            } else {
                return stop;
            }
        }
        return stop;
    }

    private int sentenceEnd(int from, int end) {
        List<Stretch> sentences = Cutting.sentences(text, from, Math.min(end, from + 1500));
        return sentences.isEmpty() ? from : sentences.get(0).end();
    }

    private static boolean allUnits(String words) {
        String names = UnitClauseReading.withoutTimes(words);
        List<Stretch> bodies = UnitList.bodies(names, new Stretch(0, names.length()));
        return !bodies.isEmpty()
                && bodies.stream()
                        .allMatch(body -> body.length() >= 3
                                && UnitNames.looksLikeUnit(body.of(names))
                                && body.of(names).chars().noneMatch(Character::isDigit));
    }

    private boolean isParagraphEnd(int i, int end) {
        return i >= end
                || text.charAt(i) == '\n'
                || (text.charAt(i) == '。' && (i + 1 >= end || text.charAt(i + 1) == '\n'));
    }
}
