package org.ecoplan.plan.reading.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Characters;
import org.ecoplan.plan.reading.text.ChineseNumerals;

/** 带名称的编号: 任务一, 任务1:, 措施2, 行动二 at the heads of lines, where they count up from one. */
final class NamedOrdinals {

    private static final Pattern AT_LINE_START = Pattern.compile(
            "(?m)^(?:(?:督察)?(?:反馈|具体|突出|主要|整改|交办)(?=问题))?(任务|问题|行动|举措|工程|专项|措施|项目)([一二三四五六七八九十]{1,3}|\\d{1,2})(?::(?=[\\p{IsHan}\\d“《(])|[、.]?(?=[\\p{IsHan}“《(]))(?![览致])");
    private static final int FEWEST = 2;

    private NamedOrdinals() {}

    /** The ordinals of a text by the place where they begin. */
    static Map<Integer, Ordinal> in(String text) {
        Map<Integer, Ordinal> found = new HashMap<>();
        OrdinalKind kind = NumbersInWords.levelsBelow(text).get(0);
        String word = "";
        int last = 0;
        Matcher line = AT_LINE_START.matcher(text);
        while (line.find()) {
            boolean sameWord = line.group(1).equals(word);
            String printed = printed(line.group(2), sameWord ? last + 1 : 1);
            int number = valueOf(printed);
            boolean goesOn = number == 1 || (sameWord && number == last + 1);
            if (goesOn) {
                word = line.group(1);
                last = number;
                found.put(
                        line.start(),
                        new Ordinal(
                                kind,
                                number,
                                line.group(1) + printed,
                                line.start(),
                                line.end()
                                        - (printed.equals(line.group(2))
                                                ? 0
                                                : line.end() - line.start(2) - printed.length()),
                                Ordinal.Form.LINE_START));
            }
        }
        return found.size() < FEWEST ? Map.of() : found;
    }

    /** 问题三一般…: of the numerals that stand together those that go on; the blank behind them is gone. */
    private static String printed(String numerals, int expected) {
        for (int length = 1; length < numerals.length(); length++) {
            if (valueOf(numerals.substring(0, length)) == expected) {
                return numerals.substring(0, length);
            }
        }
        return numerals;
    }

    private static int valueOf(String printed) {
        return Characters.isDigit(printed.charAt(0)) ? Integer.parseInt(printed) : ChineseNumerals.valueOf(printed);
    }
}
