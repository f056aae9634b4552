package org.ecoplan.plan.reading.text;

/** 字符: classes of characters of Chinese official text. */
public final class Characters {

    private Characters() {}

    /** White space and characters without width. */
    public static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || c == '\u2060'
                || c == '\u00AD';
    }

    /** Full-width ASCII as half-width; the other characters as they are. */
    public static char halfWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    public static boolean isHan(char c) {
        return (c >= '\u4E00' && c <= '\u9FFF') || (c >= '\u3400' && c <= '\u4DBF');
    }

    /** Whether there is more than marks and blanks. */
    public static boolean hasWords(String words) {
        return words.chars().anyMatch(Character::isLetterOrDigit);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A sign of a list or an ornament, which is no word: ●治理扬尘. */
    public static boolean isBullet(char c) {
        return "●■◆▪►▶➤★☆※□◇◎•·⚫⬤✓✔".indexOf(c) >= 0;
    }

    /** A mark that ends a sentence. */
    public static boolean endsSentence(char c) {
        return c == '。' || c == '!' || c == '?' || c == '\n';
    }
}
