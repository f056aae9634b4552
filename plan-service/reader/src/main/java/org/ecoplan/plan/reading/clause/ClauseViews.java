package org.ecoplan.plan.reading.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.deadline.DateUse;
import org.ecoplan.plan.reading.deadline.Dates;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 分句读取: the clauses of a stretch in order, each with its deadline and strength. A date governs the following clauses of
 * its sentence, in a goals paragraph those of the paragraph; a soft word before the subject governs up to the next
 * semicolon, and the whole sentence where it stands at its head.
 */
public final class ClauseViews {

    private static final Pattern AFTER_DATE = Pattern.compile("(?:以前|之前|前)?(?:,|:)?");
    private static final Pattern ORDER_WORD = Pattern.compile(
            "^(?:一|二|三|四|五|六|七|八|九|十)是(?:要)?|^(?:同时|此外|另外|其中|确保到|到|力争到|至|截至)(?=\\d{4}年|[“\"]?十|今年|年底)|^[①-⑳]|^【[^】]{2,8}】");

    /** ;二是…, ;(2)…: the next of several measures has dates of its own. */
    private static final Pattern NEXT_MEASURE = Pattern.compile("[二三四五六七八九十]是|\\((?:[2-9]|1\\d)\\)|[②-⑳]");

    private static final Pattern MEASURE = Pattern.compile("\\(\\d{1,2}\\)");

    private static final Pattern LIMIT = Pattern.compile("之?前|以前");
    private static final Pattern LIST_MARK = Pattern.compile("[—–\\-●◆■·▪①-⑳]");

    /** 1.3月底前完成选址: an item of a list, not a figure. */
    private static final Pattern ITEM =
            Pattern.compile("\\d{1,2}[.、](?=\\d{1,2}月|20\\d\\d年|\\p{IsHan})|\\(\\d{1,2}\\)");

    private final String text;
    private final Dates dates;
    private final boolean dateGovernsParagraph;

    private @Nullable DateMention governing;
    private List<LocalDate> stages = List.of();
    private boolean opensList;
    private boolean inList;
    private boolean softSentence;
    private boolean softSegment;
    private boolean past;

    public ClauseViews(String text, Dates dates, boolean dateGovernsParagraph) {
        this.text = text;
        this.dates = dates;
        this.dateGovernsParagraph = dateGovernsParagraph;
    }

    public List<ClauseView> in(int start, int end) {
        List<ClauseView> views = new ArrayList<>();
        for (Stretch sentence : Cutting.sentences(text, start, end)) {
            boolean newParagraph =
                    sentence.start() == 0 || text.charAt(sentence.start() - 1) == '\n' || sentence.start() == start;
            boolean belowAList = opensList
                    || (inList
                            && LIST_MARK
                                    .matcher(text)
                                    .region(sentence.start(), sentence.end())
                                    .lookingAt());
            if (!dateGovernsParagraph || (newParagraph && !belowAList)) {
                governing = null;
                stages = List.of();
            }
            inList |= opensList;
            opensList = sentence.of(text).endsWith(":");
            softSentence = false;
            past = false;
            readSentence(sentence, views);
        }
        return views;
    }

    private void readSentence(Stretch sentence, List<ClauseView> views) {
        List<Stretch> before = new ArrayList<>();
        int first = views.size();
        for (Stretch segment : Cutting.segments(text, sentence)) {
            softSegment = softSentence;
            if (NEXT_MEASURE
                    .matcher(text)
                    .region(segment.start(), segment.end())
                    .lookingAt()) {
                governing = null;
                stages = List.of();
            }
            for (Stretch marked : Cutting.clauses(text, segment)) {
                Stretch clause = withoutMarks(marked);
                ClauseView view = view(sentence, clause, List.copyOf(tail(before)));
                views.add(view);
                before.add(clause);
                if (view.onlyFinishes() && view.ownDate()) {
                    dateBackwards(views, first, view.governing());
                }
            }
        }
    }

    /** …4家9条生产线,2024年底前完成: the date at the end holds for what stands before it. */
    private static void dateBackwards(List<ClauseView> views, int first, @Nullable DateMention date) {
        for (int i = first; date != null && i < views.size() - 1; i++) {
            if (views.get(i).governing() == null) {
                views.set(i, views.get(i).datedBy(date));
            }
        }
    }

    /** Without the dashes, circled figures and ordinals of a list inside a task. */
    private Stretch withoutMarks(Stretch clause) {
        int start = clause.start();
        boolean lineStart = start > 0 && text.charAt(start - 1) == '\n';
        Matcher item = ITEM.matcher(text).region(start, clause.end());
        Matcher measure = MEASURE.matcher(text).region(start, clause.end());
        if (lineStart && item.lookingAt() && item.end() < clause.end()) {
            start = item.end();
        } else if (start > 0 && ":;。".indexOf(text.charAt(start - 1)) >= 0 && measure.lookingAt()) {
            start = Math.min(measure.end(), clause.end());
        }
        while (start < clause.end() - 1
                && LIST_MARK.matcher(text).region(start, clause.end()).lookingAt()) {
            start++;
        }
        return new Stretch(start, clause.end());
    }

    private static List<Stretch> tail(List<Stretch> before) {
        return before.subList(Math.max(0, before.size() - 3), before.size());
    }

    private ClauseView view(Stretch sentence, Stretch clause, List<Stretch> before) {
        List<DateMention> found = dates.in(text, clause.start(), clause.end());
        List<DateMention> limits =
                found.stream().filter(DateMention::isDeadline).toList();
        boolean own = !limits.isEmpty();
        DateMention whole = governing;
        if (own) {
            governing = limits.get(limits.size() - 1);
            stages = limits.size() > 1
                    ? limits.stream()
                            .map(DateMention::lastDay)
                            .filter(Objects::nonNull)
                            .toList()
                    : List.of();
        }
        if (!own && opensWithStart(clause, found)) {
            governing = null;
            stages = List.of();
        }
        past = isPast(clause.of(text), limits) || (governing != null && isOver(governing));
        Stretch core = core(clause, found);
        boolean fronted = SoftWords.isFronted(core.of(text)) || (own && SoftWords.isFronted(clause.of(text)));
        if (fronted) {
            softSegment = true;
            softSentence |= standsAtHead(sentence, clause);
        }
        boolean soft = softSegment || SoftWords.isIn(clause.of(text));
        DateMention date = governing;
        if (date != null && date.isUnclear()) {
            governing = null; // a limit without a day holds for its own clause
        }
        if (own && text.startsWith("其中", clause.start())) {
            governing = whole; // 其中2022年新建60公里: the date of a part
        }
        return new ClauseView(
                text,
                sentence,
                clause,
                core,
                date == null ? null : date.lastDay(),
                date,
                own,
                stages,
                soft,
                past,
                found,
                before);
    }

    /** 2026年起: from there on, and no longer up to the deadline before. */
    private static boolean opensWithStart(Stretch clause, List<DateMention> found) {
        return found.stream()
                .anyMatch(date -> date.use() == DateUse.START && date.place().start() - clause.start() <= 2);
    }

    /** A report goes on until a clause has a date ahead or turns to what is to come. */
    private boolean isPast(String clause, List<DateMention> limits) {
        if (PastWords.opensReport(clause)) {
            return true;
        }
        return limits.isEmpty() ? past && !PastWords.looksAhead(clause) : isOver(limits.get(limits.size() - 1));
    }

    /** A day before the issue, unless 前 makes it a limit. */
    private boolean isOver(DateMention date) {
        LocalDate last = date.lastDay();
        return last != null
                && dates.isPast(last)
                && !LIMIT.matcher(text)
                        .region(date.place().end(), text.length())
                        .lookingAt();
    }

    /** At the head of its sentence, or with only the date before it. */
    private boolean standsAtHead(Stretch sentence, Stretch clause) {
        if (clause.start() == sentence.start()) {
            return true;
        }
        return dates.in(text, sentence.start(), clause.start()).stream()
                .anyMatch(date -> date.isDeadline() && date.place().end() + 2 >= clause.start() - 1);
    }

    private Stretch core(Stretch clause, List<DateMention> found) {
        int start = clause.start();
        Matcher order = ORDER_WORD.matcher(text).region(start, clause.end());
        if (order.lookingAt()) {
            start = order.end();
        }
        for (DateMention date : found) {
            if (date.isDeadline()
                    && date.place().start() - start <= 4
                    && date.place().start() >= start) {
                Matcher after = AFTER_DATE.matcher(text).region(date.place().end(), clause.end());
                start = after.lookingAt() ? after.end() : date.place().end();
            }
        }
        return new Stretch(Math.min(start, clause.end()), clause.end());
    }
}
