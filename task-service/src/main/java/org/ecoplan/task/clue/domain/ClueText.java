package org.ecoplan.task.clue.domain;

import java.util.regex.Pattern;
import org.ecoplan.kernel.outcome.Outcome;
import org.ecoplan.kernel.outcome.Refusal;

/**
 * What somebody says who gives no name. It is kept as it came and shown as text, never as markup; addresses of pages lead
 * readers elsewhere and are refused.
 */
public record ClueText(String value) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final Pattern LINK =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]{1,20}:/{1,2}|www\\.|javascript:|data:[a-z]+/)");

    public static Outcome<ClueText> of(String said) {
        String text = said.strip();
        if (text.codePointCount(0, text.length()) < SHORTEST || text.length() > LONGEST) {
            return refused("CLUE_LENGTH", "请用 %d 至 %d 个字说明情况".formatted(SHORTEST, LONGEST));
        }
        if (text.codePoints().anyMatch(ClueText::isNoText)) {
            return refused("CLUE_CHARACTERS", "含有不能显示的字符");
        }
        return LINK.matcher(text).find()
                ? refused("CLUE_WITH_LINK", "请用文字说明,不要填写网址")
                : Outcome.done(new ClueText(text));
    }

    /** Control characters besides line breaks, and those that turn the direction of writing. */
    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }

    private static Outcome<ClueText> refused(String code, String title) {
        return Outcome.refused(Refusal.invalid(code, title, "/text"));
    }
}
