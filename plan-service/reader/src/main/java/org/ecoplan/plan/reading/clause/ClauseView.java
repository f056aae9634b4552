package org.ecoplan.plan.reading.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.deadline.DateMention;
import org.ecoplan.plan.reading.text.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * 分句视图: a clause with what governs it.
 *
 * @param place     the clause as printed
 * @param core      the clause without a date and an ordinal word at its head
 * @param by        the governing deadline, null where the sentence has none so far
 * @param ownDate   whether the deadline is printed in this clause
 * @param stages    the dates of a list (2025年、2030年) that governs a 分别-series, empty otherwise
 * @param soft      力争 of this clause or of one before it governs this clause
 * @param past      the clause reports what was done or how things are
 * @param dates     all dates printed in the clause
 * @param before    the clauses of the same sentence before this one, nearest last
 */
public record ClauseView(
        String text,
        Stretch sentence,
        Stretch place,
        Stretch core,
        @Nullable LocalDate by,
        @Nullable DateMention governing,
        boolean ownDate,
        List<LocalDate> stages,
        boolean soft,
        boolean past,
        List<DateMention> dates,
        List<Stretch> before) {

    private static final Pattern ONLY_FINISHES = Pattern.compile(
            "(?:要|应|须|确保|力争|全部|全面|基本|均|需)*(?:完成|完工|竣工|到位|完成到位|落实到位|整改到位|建成|建成投用|投入使用|投入运行|投运|完成整改|完成验收|完成销号|完成任务|取得(?:明显|显著)?成效)");

    public String words() {
        return core.of(text);
    }

    /** 2027年9月底前完成: says until when, and nothing of what. */
    public boolean onlyFinishes() {
        return ONLY_FINISHES.matcher(words()).matches();
    }

    public @Nullable String wordsBefore() {
        return before.isEmpty() ? null : before.get(before.size() - 1).of(text);
    }

    /** Whether its deadline is printed in words that give no day: 汛期前. */
    public boolean hasUnclearDate() {
        return by == null && governing != null && governing.isUnclear();
    }

    /** The clause up to 并: 修编预案并完成1次演练 tells of two things; null where it does not. */
    public @Nullable ClauseView beforeJoint() {
        int joint = text.indexOf('并', core.start());
        if (joint < core.start() + 4 || joint > core.end() - 2) {
            return null;
        }
        return new ClauseView(
                text,
                sentence,
                new Stretch(place.start(), joint),
                new Stretch(core.start(), joint),
                by,
                governing,
                ownDate,
                stages,
                soft,
                past,
                dates,
                before);
    }

    /** With the date that a clause behind it gives: 淘汰4条生产线,2024年底前完成. */
    ClauseView datedBy(DateMention date) {
        return new ClauseView(
                text, sentence, place, core, date.lastDay(), date, false, stages, soft, past, dates, before);
    }
}
