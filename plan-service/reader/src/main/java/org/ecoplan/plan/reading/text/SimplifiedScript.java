package org.ecoplan.plan.reading.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.List;

/**
 * 繁体转简体: a text in traditional script is read as its simplified form, character by character, so that each keeps its
 * place. Single traditional characters in a simplified text (人名, 地名) stay as they are.
 */
public final class SimplifiedScript {

    /** A text in traditional script has one character in so many that simplified script writes otherwise. */
    private static final int ONE_IN = 12;

    private static final int SAMPLE = 20_000;

    /** Characters that hardly any plan in traditional script lacks; without them the tables need not be loaded. */
    private static final String FREQUENT = "縣區環實質務責單發國機業產與對為開關標導處體濟點農護資評應專辦運設總報進達強長門電動現";

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];

    private SimplifiedScript() {}

    /** Whether a text is written in traditional script. */
    static boolean isNeededFor(String text) {
        int end = Math.min(text.length(), SAMPLE);
        if (text.chars()
                        .limit(end)
                        .filter(c -> FREQUENT.indexOf(c) >= 0)
                        .limit(3)
                        .count()
                < 3) {
            return false;
        }
        int han = 0;
        int other = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (Characters.isHan(c)) {
                han++;
                other += of(c) == c ? 0 : 1;
            }
        }
        return other * ONE_IN > han;
    }

    /** The simplified form of a character. */
    static char of(char c) {
        if (c < FIRST || c > LAST) {
            return c;
        }
        char known = SIMPLIFIED[c - FIRST];
        if (known != 0) {
            return known;
        }
        List<String> forms = ZhConverterUtil.toSimple(c);
        char found = forms == null || forms.isEmpty() || forms.get(0).length() != 1
                ? c
                : forms.get(0).charAt(0);
        SIMPLIFIED[c - FIRST] = found;
        return found;
    }

    /** The simplified form of words, as long as they are. */
    public static String of(String words) {
        StringBuilder simplified = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            simplified.append(of(words.charAt(i)));
        }
        return simplified.toString();
    }
}
