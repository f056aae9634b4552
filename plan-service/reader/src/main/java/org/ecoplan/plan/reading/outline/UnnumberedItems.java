package org.ecoplan.plan.reading.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.unit.UnitNames;

/**
 * 无编号条目: the work of a chapter whose parts no number opens: each has a label (任务:…), a sign of a list (●治理扬尘), the name of who does it
 * (县住建局:…), 一是, or its units at its end. They are counted from one through the text.
 */
final class UnnumberedItems {

    private static final Pattern CHAPTER = Pattern.compile("(?m)^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章部])");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?m)^(?:\\([一二三四五六七八九十]{1,3}\\)|\\(?\\d{1,2}[.、)](?!\\d)|\\d{1,2}\\.\\d{1,2}(?![\\d%])|第[一二三四五六七八九十]{1,3}条|[①②]|(?:任务|问题|行动|举措|工程|专项|措施|项目)(?:[一二三四五六七八九十]{1,3}|\\d{1,2}))");
    private static final int FEWEST = 2;

    /** 条目的写法, each with the pattern that opens its line; the words begin behind it. */
    private enum Form {
        LABELLED("^(?:重点|工作|主要)?(?:任务|事项|项目|问题)(?:名称)?:(?=[^\\n]{2,60}$)"),
        BULLET("^[●■◆▪►▶➤★☆◇◎•·⚫⬤✓✔]+(?=.{6})"),
        BODY("^(?=([\\p{IsHan}()、]{3,30}):[^\\n]{8})"),
        COUNTED_OFF("^([一二三四五六七八九十])是(?!否)(?=[^\\n]{8})"),
        WITH_UNITS(
                "^[—–-]*(?=\\p{IsHan}[^\\n]{12,}(?:[(\\[【〔](?:[^()\\n]{0,6}(?:单位|部门|主体):[^()\\n]{3,120}|[^()\\n]{3,100}(?:牵头|负责|配合|落实))[)\\]】〕]|[。;,](?:责任|牵头)(?:单位|部门):[^。\\n]{3,100})[。;]?$)");

        private final Pattern line;

        Form(String line) {
            this.line = Pattern.compile("(?m)" + line);
        }

        /** The places where the items of a stretch begin, and where their words do. */
        List<MatchResult> in(String text, int start, int end) {
            List<MatchResult> found = new ArrayList<>();
            Matcher item = line.matcher(text).region(start, end).useTransparentBounds(true);
            while (item.find()) {
                if (this != BODY || isBody(item.group(1))) {
                    found.add(item.toMatchResult());
                }
            }
            return found;
        }

        private static boolean isBody(String names) {
            String first = names.split("、", 2)[0];
            return UnitNames.looksLikeUnit(first) && !LABEL.matcher(first).find();
        }
    }

    private static final Pattern LABEL = Pattern.compile("(?:单位|部门|主体|机构|来源|会|阶段)$");

    private UnnumberedItems() {}

    /** The ordinals of a text by the place where they begin. */
    static Map<Integer, Ordinal> in(String text) {
        Map<Integer, Ordinal> found = new HashMap<>();
        Matcher chapter = CHAPTER.matcher(text);
        if (!chapter.find()) {
            add(text, 0, text.length(), true, found);
            return found;
        }
        int start = chapter.start();
        while (chapter.find()) {
            add(text, start, chapter.start(), false, found);
            start = chapter.start();
        }
        add(text, start, text.length(), false, found);
        return found;
    }

    private static void add(String text, int start, int end, boolean whole, Map<Integer, Ordinal> found) {
        if (NUMBERED.matcher(text).region(start, end).find()) {
            return;
        }
        for (Form form : Form.values()) {
            List<MatchResult> items = form == Form.COUNTED_OFF && !whole ? List.of() : form.in(text, start, end);
            if (items.size() >= FEWEST) {
                items.forEach(item -> found.put(item.start(), ordinal(found.size() + 1, item, form)));
                return;
            }
        }
    }

    private static Ordinal ordinal(int number, MatchResult item, Form form) {
        String printed = form == Form.COUNTED_OFF ? item.group(1) : String.valueOf(number);
        return new Ordinal(OrdinalKind.ITEM, number, printed, item.start(), item.end(), Ordinal.Form.LINE_START);
    }
}
