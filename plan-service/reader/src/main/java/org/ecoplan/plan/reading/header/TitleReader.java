package org.ecoplan.plan.reading.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.unit.UnitNames;
import org.jspecify.annotations.Nullable;

/** 标题读取: the title of the plan itself, not of the notice that sends it out. */
final class TitleReader {

    private static final String KIND =
            "(?:方案|计划|规划|要点|意见|任务书|责任书|办法|纲要|行动|措施|清单|目标|分解表|分工表|任务表|任务分解|整改任务|台账|工作安排|任务分工(?:一览)?|一览表?)";
    private static final String YEARS =
            "(?:\\((?:\\d{4}年?[-—–~至]{1,2}\\d{4}年?|\\d{4}年度?|试行|修订版?|征求意见稿|摘登|摘要|节选|节录|第[一二三四五六七八九十]批)\\))?";
    private static final Pattern BOOK_TITLE =
            Pattern.compile("(?:现将|制定的|组织制定了?|编制了?|^|\n)(?!为|根据|按照|依据|依照|对照)[^《》\n。]{0,60}?《([^《》]{6,90}" + KIND + YEARS
                    + ")》(?:(?!关于(?:印发|下发))[^。\n]){0,60}(?:印发|同意|审定|通过|下发)");
    private static final Pattern NOTICE =
            Pattern.compile("(?:^|[\n\t:])([^\n\t:,。《》]{2,40}?)\n?关于(?:印发|发布|下发)[《]?([^》]{6,90}?)[》]?的(?:通知|函)");
    /** 关于印发…的通知 without who sends it. */
    private static final Pattern SENT =
            Pattern.compile("(?:^|\\n)关于(?:印发|发布|下发)《?([^》\\n]{6,70}?" + KIND + YEARS + ")》?的(?:通知|函)(?=\\n|$)");

    /** 关于做好…工作的通知 that hands out the work itself. */
    private static final Pattern OWN_NOTICE = Pattern.compile(
            "(?:^|\\n)([^\\n\\t:,。《》]{0,30}关于(?=做好|下达|开展|加强|推进|进一步|切实|落实|实施|打好|全面|深入|分解|明确|抓好|强化)(?![^\\n]{0,40}(?:会议|培训|报送|征求))[^\\n\\t。《》]{6,70}的(?:通知|意见))(?=\\n|$)");

    private static final Pattern TITLE_LINE = Pattern.compile("^[^,。;:!?]{6,70}" + KIND + YEARS + "$");
    private static final Pattern RUN_ON =
            Pattern.compile("^([^,。;:!?\n]{6,60}?" + KIND + YEARS + ")为(?:了|深入|全面|贯彻|认真|切实|扎实|进一步|加强|推动|做好|落实)");
    private static final Pattern FILE_NAME =
            Pattern.compile("^(.{6,70}?" + KIND + YEARS + ")\\.(?:docx?|pdf|txt|wps)(?:\\([^()]{1,20}\\))?$");
    /** (2023—2025年) on a line of its own below the title. */
    private static final Pattern YEARS_LINE = Pattern.compile("\\(\\d{4}年?[-—–~至]{1,2}\\d{4}年?\\)");

    /** 关于加快推进: a title that is not at its end. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("(?:关于[^的]{0,40}|(?:推进|加快|加强|深入|打好|实施|开展|做好|进一步|全面|推动|贯彻落实|、|和))$");
    /** An edition is told beside the title. */
    private static final Pattern DRAFT = Pattern.compile("\\((?:公开)?(?:征求意见稿|送审稿|讨论稿|报批稿)\\)$");

    private final CleanText text;
    private final String front;

    TitleReader(CleanText text, int length) {
        this.text = text;
        this.front = text.text().substring(0, length);
    }

    /** 标题 with its place and the rule that read it. */
    record Title(String text, int start, int end, String rule) {}

    @Nullable
    Title read() {
        Title book = match(BOOK_TITLE, "header.title-in-notice");
        if (book != null) {
            return book;
        }
        Title line = lastTitleLine();
        Matcher notice = NOTICE.matcher(front);
        if (line == null && notice.find()) {
            return new Title(
                    text.quote(notice.start(2), notice.end(2)),
                    notice.start(2),
                    notice.end(2),
                    "header.title-of-notice");
        }
        Title sent = line == null ? match(SENT, "header.title-of-notice") : line;
        return sent == null ? match(OWN_NOTICE, "header.own-notice") : sent;
    }

    private @Nullable Title lastTitleLine() {
        Title found = null;
        int start = 0;
        String previous = "";
        int previousStart = 0;
        while (start < front.length()) {
            int end = front.indexOf('\n', start);
            end = end < 0 ? front.length() : end;
            String line = front.substring(start, end);
            Title here = YEARS_LINE.matcher(line).matches() && found != null && found.end() == start - 1
                    ? title(found.start(), end, found.rule())
                    : titleAt(line, start, previous, previousStart);
            if (here != null && (found == null || !here.rule().endsWith("file-name"))) {
                found = here;
            }
            previous = line;
            previousStart = start;
            start = end + 1;
        }
        return found;
    }

    private @Nullable Title titleAt(String line, int start, String previous, int previousStart) {
        Matcher file = FILE_NAME.matcher(line);
        if (file.matches()) {
            return title(start, start + file.end(1), "header.file-name");
        }
        Matcher runOn = RUN_ON.matcher(line);
        if (runOn.find()) {
            return title(start, start + runOn.end(1), "header.run-on-title");
        }
        if (line.contains("通知") || line.contains("\t")) {
            return null;
        }
        String joined = previous + line;
        boolean goesOn = previous.length() >= 4
                && previous.length() <= 40
                && BROKEN_OFF.matcher(previous).find()
                && TITLE_LINE.matcher(joined).matches();
        if (goesOn) {
            return title(previousStart, start + line.length(), "header.title-of-two-lines");
        }
        boolean behindIssuer = line.startsWith("关于")
                && TITLE_LINE.matcher(line).matches()
                && previous.length() <= 40
                && UnitNames.looksLikeUnit(previous);
        if (behindIssuer) {
            return title(previousStart, start + line.length(), "header.issuer-and-title");
        }
        if (TITLE_LINE.matcher(line).matches()) {
            return title(start, start + line.length(), "header.title-line");
        }
        boolean shortTail =
                line.length() >= 2 && line.length() <= 30 && !previous.contains("通知") && previous.length() <= 40;
        return shortTail
                        && previous.length() >= 4
                        && line.matches(".*" + KIND + YEARS + "$")
                        && TITLE_LINE.matcher(joined).matches()
                ? title(previousStart, start + line.length(), "header.title-of-two-lines")
                : null;
    }

    private Title title(int printedStart, int printedEnd, String rule) {
        int start = printedStart;
        while (start < printedEnd && Characters.isBullet(front.charAt(start))) {
            start++;
        }
        Matcher draft = DRAFT.matcher(front).region(start, printedEnd);
        int end = draft.find() ? draft.start() : printedEnd;
        return new Title(text.quote(start, end), start, end, rule);
    }

    private @Nullable Title match(Pattern pattern, String rule) {
        Matcher matcher = pattern.matcher(front);
        return matcher.find() ? title(matcher.start(1), matcher.end(1), rule) : null;
    }
}
