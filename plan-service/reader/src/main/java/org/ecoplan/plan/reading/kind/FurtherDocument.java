package org.ecoplan.plan.reading.kind;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.outline.CoverLetter;

/**
 * 后附文件: a further document behind the plan in the same file: its interpretation, or another document whose chapters begin
 * anew. An annex belongs to the plan.
 *
 * @param start where it begins
 * @param title its title as printed, without blanks
 */
public record FurtherDocument(int start, String title) {

    private static final Pattern INTERPRETATION = Pattern.compile(
            "(?m)^(?:[《「]?[^。;,:\\n\\t]{4,70}[》」]?(?:的)?(?:政策|文件)?(?:解读|图解|政策问答|答记者问|起草说明|编制说明|修订说明)|(?:政策|文件)解读|一图读懂[^。\\n\\t]{0,60})$");
    private static final Pattern CHAPTER = Pattern.compile("(?m)^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章条])");
    private static final Pattern FIRST_CHAPTER = Pattern.compile("(?m)^(?:一、|第一[章条])");
    private static final Pattern ANNEX = Pattern.compile("附(?:件|表|录|:)[^\\n]{0,40}");
    private static final Pattern TITLE_LINE = Pattern.compile("[^。;,:!?\\t]{8,60}");

    /** Lines between a title and the first chapter: number, addressees, preface. */
    private static final int PREFACE_LINES = 8;

    /** How many lines before a title may say that it is an annex. */
    private static final int ANNEX_LINES = 3;

    /** The first further document of a text, if there is one. */
    public static Optional<FurtherDocument> in(String text) {
        Matcher body = CHAPTER.matcher(text);
        int letter = CoverLetter.end(text);
        if (!body.find(letter)) {
            return Optional.empty();
        }
        Matcher interpretation = INTERPRETATION.matcher(text);
        if (interpretation.find(body.end())) {
            return Optional.of(new FurtherDocument(interpretation.start(), interpretation.group()));
        }
        return restart(text, body.end());
    }

    /** A title line behind which the chapters begin anew. */
    private static Optional<FurtherDocument> restart(String text, int from) {
        Matcher first = FIRST_CHAPTER.matcher(text);
        int search = from;
        while (first.find(search)) {
            int line = first.start();
            for (int i = 0; i < PREFACE_LINES && line > from; i++) {
                int end = line - 1;
                line = text.lastIndexOf('\n', end - 1) + 1;
                String words = text.substring(line, Math.max(line, end));
                boolean titled = line > from
                        && TITLE_LINE.matcher(words).matches()
                        && (TitleKind.isPlan(words) || TitleKind.other(words).isPresent());
                if (CHAPTER.matcher(words).lookingAt()) {
                    break;
                }
                if (titled && !isAnnex(text, line)) {
                    return Optional.of(new FurtherDocument(line, words));
                }
            }
            search = first.end();
        }
        return Optional.empty();
    }

    private static boolean isAnnex(String text, int title) {
        int line = title;
        for (int i = 0; i < ANNEX_LINES && line > 0; i++) {
            int end = line - 1;
            line = text.lastIndexOf('\n', end - 1) + 1;
            if (ANNEX.matcher(text.substring(line, end)).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
