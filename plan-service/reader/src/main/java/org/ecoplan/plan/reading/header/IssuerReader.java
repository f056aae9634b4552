package org.ecoplan.plan.reading.header;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;
import org.ecoplan.plan.reading.unit.UnitNames;
import org.jspecify.annotations.Nullable;

/** 发文机关: behind its label, over the date of the signature, before 关于印发, or in the red head. */
final class IssuerReader {

    /** A further label on the same line: only blanks stood between two fields side by side. */
    private static final Pattern NEXT_LABEL = Pattern.compile(
            "(?:索引号|主题分类|信息分类|组配分类|分类|体裁|有效性|时效性|效力状态|主题词|关键词|公开方式|公开形式|公开范围|信息来源|来源|浏览次数|点击数|责任编辑|统一登记号|统一编号"
                    + "|(?:发布|成文|公开|印发|生成|制发|签发|发文|上网|公文生成)(?:日期|时间)|发文字号|文件编号|文号|字号|文件名称|名称|标题|日期|时间):");

    private static final Pattern NOTICE =
            Pattern.compile("(?:^|[\n\t:])([^\n\t:,。《》]{2,60}?)\n?关于(?:印发|发布|下发)[《]?[^》]{6,90}?[》]?的(?:通知|函)");
    /** The way to the page, which run-on text puts before the body. */
    private static final Pattern CRUMBS = Pattern.compile("^.*(?:首页|正文|政务公开|政策文件|政府文件|规划计划|当前位置|[>:])");

    private static final Pattern OVER_THE_DATE = Pattern.compile("\n"
            + "((?:中共[^\n"
            + "\t:,。]{2,20}\n"
            + ")?[^\n"
            + "\t:,。]{4,40})\n"
            + "(?:\\d{4}年\\d{1,2}月\\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)(?=\n"
            + ")");
    private static final Pattern RED_HEAD = Pattern.compile("\n([^\n\t:,。]{4,40})文件(?=\n)");
    /** 某市人民政府关于…的意见: the title opens with who issues it. */
    private static final Pattern OPENS_TITLE =
            Pattern.compile("(?:^|\n)([^\n\t:,。《》]{4,40}?)关于(?=[^\n]{4,60}(?:意见|方案|计划|\n))");

    /** (某办公室 2023年5月22日印发) below the title, also behind the number of the document. */
    private static final Pattern WITH_DATE = Pattern.compile("\\n"
            + "(?:[\\p{IsHan}]{2,12}〔\\d{4}〕\\d{1,4}号)?\\(?([^\\n"
            + "\\t:,。()〔]{4,40}?)(?=\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发|发布|通过)?\\)?\\n"
            + ")");

    private static final Pattern OVER_THE_TITLE = Pattern.compile(
            "^\\s*([^\\n\\t:,。《》]{4,30})\\n(?=[^\\n\\t:,。]{6,60}(?:方案|计划|要点|规划|意见|清单|措施)(?:\\(\\d{4}[^\\n()]{0,12}\\))?\\n)");

    private static final Pattern UNDER_THE_TITLE = Pattern.compile(
            "\\n[^\\n\\t:,。]{6,60}(?:方案|计划|要点|规划|意见|清单|措施)(?:\\([^\\n()]{2,14}\\))?\\n([^\\n\\t:,。《》()]{4,30})(?=\\n)");

    private static final Pattern SEALED =
            Pattern.compile("\\n([\\p{IsHan}]{2,24}(?:政府|委员会|管委会|办公室|局))\\((?:盖章|签章|公章|章)\\)");
    private static final Pattern SOURCE =
            Pattern.compile("\\n[^\\n]{0,40}来源:([\\p{IsHan}]{4,30}(?:政府|委员会|管委会|办公室|局))(?=[\\n【\\t]|字体|作者|浏览)");

    /** …追究责任。某县人民政府办公室2018年3月26日印发 at the end of a text in one line. */
    private static final Pattern CLOSES =
            Pattern.compile("[。\\n]([\\p{IsHan}*×]{2,24}(?:政府|办公室|委员会|管委会|局))\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发|发布)?\\n*$");

    private static final Pattern SIGNER = Pattern.compile("[\\p{IsHan}()“”]+");

    /** 生态环境部中央文明办: the names of two that sign, whose blank is lost. */
    private static final Pattern SEVERAL = Pattern.compile("(\\p{IsHan}{2,10}?[部委厅])\\p{IsHan}{2,12}[部委厅局办院]");

    /** …实施方案为深入贯彻…: a sentence, no name. */
    private static final Pattern RUN_ON =
            Pattern.compile("为(?:了|切实|深入|全面|进一步|认真)*(?:贯彻|落实|推进|打好|加大|加强)|方案|计划|贯彻落实|[.。]");

    private static final int END_REGION = 400;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    private final HeaderFront front;

    IssuerReader(HeaderFront front) {
        this.front = front;
    }

    @Nullable
    String read() {
        String labelled = labelled();
        if (labelled != null) {
            return labelled;
        }
        String signed = line(OVER_THE_DATE, "header.signature");
        if (signed != null) {
            return signed;
        }
        String named = beforeNotice();
        String red = named == null ? line(RED_HEAD, "header.red-head") : named;
        String opening = red == null ? line(OPENS_TITLE, "header.issuer-in-title") : red;
        String printed = opening == null ? line(WITH_DATE, "header.issuer-and-date") : opening;
        String closing = printed == null ? atTheEnd() : printed;
        String beside = closing == null ? besideTheTitle(OVER_THE_TITLE, "header.over-the-title") : closing;
        String below = beside == null ? besideTheTitle(UNDER_THE_TITLE, "header.under-the-title") : beside;
        String sealed = below == null ? sealed() : below;
        return sealed == null ? line(SOURCE, "header.source-of-the-page") : sealed;
    }

    /** Several bodies sign one under the other: the first issues it. */
    private Stretch first(String words, int start, int end) {
        int from = start;
        int lineStart = words.lastIndexOf('\n', from - 2) + 1;
        while (from > 1 && lineStart < from - 1 && isName(words.substring(lineStart, from - 1))) {
            from = lineStart;
            lineStart = words.lastIndexOf('\n', from - 2) + 1;
        }
        int stop = from == start ? end : words.indexOf('\n', from);
        Matcher glued = SEVERAL.matcher(words).region(from, stop);
        return new Stretch(from, from < start && glued.matches() ? glued.end(1) : stop);
    }

    private static boolean isName(String line) {
        return line.length() >= SHORTEST
                && line.length() <= LONGEST
                && SIGNER.matcher(line).matches()
                && UnitNames.looksLikeUnit(line);
    }

    /** Over the date that closes the document. */
    private @Nullable String atTheEnd() {
        String whole = front.text().text();
        int tail = Math.max(front.length(), whole.length() - END_REGION);
        String end = "\n" + whole.substring(Math.min(tail, whole.length())) + "\n";
        Matcher matcher = OVER_THE_DATE.matcher(end);
        Matcher closing = CLOSES.matcher(end);
        String found = null;
        if (closing.find()) {
            int start = tail - 1 + closing.start(1);
            found = front.text().quote(start, tail - 1 + closing.end(1));
            front.noteInText("issuer", start, tail - 1 + closing.end(1), "header.closing-words");
        }
        while (matcher.find()) {
            String name = matcher.group(1).replace("\n", "");
            if (UnitNames.looksLikeUnit(name)) {
                Stretch first = first(end, matcher.start(1), matcher.end(1));
                int start = tail - 1 + first.start();
                int stop = tail - 1 + first.end();
                found = front.text().quote(start, stop);
                front.noteInText("issuer", start, stop, "header.signature");
            }
        }
        return found;
    }

    /** A line that only names a body, right over the title or right below it. */
    private @Nullable String besideTheTitle(Pattern line, String rule) {
        Matcher matcher = line.matcher(front.words());
        if (matcher.find() && UnitNames.looksLikeUnit(matcher.group(1))) {
            front.note("issuer", matcher.start(1), matcher.end(1), rule);
            return front.quote(matcher.start(1), matcher.end(1));
        }
        return null;
    }

    /** 某镇人民政府(盖章) under a pledge: the first who seals it. */
    private @Nullable String sealed() {
        String whole = front.text().text();
        int tail = Math.max(0, whole.length() - END_REGION);
        Matcher seal = SEALED.matcher(whole).region(tail, whole.length());
        if (!seal.find()) {
            return null;
        }
        front.noteInText("issuer", seal.start(1), seal.end(1), "header.sealed");
        return front.text().quote(seal.start(1), seal.end(1));
    }

    private @Nullable String labelled() {
        String words = front.words();
        Matcher label = HeaderField.ISSUER.label.matcher(words);
        if (!label.find()) {
            return null;
        }
        int end = label.end();
        while (end < words.length() && "\n\t,。".indexOf(words.charAt(end)) < 0) {
            end++;
        }
        Matcher next = NEXT_LABEL.matcher(words).region(label.end(), end);
        if (next.find()) {
            end = next.start();
        }
        String name = words.substring(label.end(), end);
        if (name.length() < SHORTEST - 1 || name.length() > LONGEST) {
            return null;
        }
        front.note("issuer", label.end(), end, "header.labelled-issuer");
        return name;
    }

    private @Nullable String beforeNotice() {
        Matcher notice = NOTICE.matcher(front.words());
        String found = null;
        while (notice.find()) {
            String name = CRUMBS.matcher(notice.group(1)).replaceFirst("");
            if (name.length() >= SHORTEST
                    && UnitNames.looksLikeUnit(name)
                    && !RUN_ON.matcher(name).find()
                    && (found == null || name.length() > found.length())) {
                found = name;
                front.note("issuer", notice.end(1) - name.length(), notice.end(1), "header.before-notice");
            }
        }
        return found;
    }

    private @Nullable String line(Pattern pattern, String rule) {
        Matcher matcher = pattern.matcher(front.words());
        while (matcher.find()) {
            String name = matcher.group(1).replace("\n", "");
            if (UnitNames.looksLikeUnit(name) && !RUN_ON.matcher(name).find()) {
                Stretch first = pattern == OVER_THE_DATE
                        ? first(front.words(), matcher.start(1), matcher.end(1))
                        : new Stretch(matcher.start(1), matcher.end(1));
                front.note("issuer", first.start(), first.end(), rule);
                return front.quote(first.start(), first.end());
            }
        }
        return null;
    }
}
