package org.ecoplan.plan.reading.text;

import java.text.Normalizer;

/** 部首字符: many PDF files yield the look-alikes ⾏, ⽣, ⻓ of the radicals' blocks in place of the characters 行, 生, 长. */
final class Radicals {

    private static final char FIRST_SUPPLEMENT = '\u2E80';
    private static final char FIRST_KANGXI = '\u2F00';
    private static final char LAST_KANGXI = '\u2FD5';
    private static final char FIRST_COMPATIBILITY = '\uF900';
    private static final char LAST_COMPATIBILITY = '\uFAD9';

    /** Unicode gives the supplement no equivalents: pairs of a radical and the character that it looks like. */
    private static final String SUPPLEMENT = "⺁厂⺃乚⺄乙⺅亻⺈刀⺋卩⺌小⺍小⺒巳⺖忄⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒"
            + "⺶羊⺷羊⺹老⺺聿⺼月⺽臼⺾艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

    private Radicals() {}

    /** The character that a radical stands for; any other as it is. */
    static char plain(char c) {
        if (c >= FIRST_SUPPLEMENT && c < FIRST_KANGXI) {
            int at = SUPPLEMENT.indexOf(c);
            return at >= 0 && at % 2 == 0 ? SUPPLEMENT.charAt(at + 1) : c;
        }
        boolean equivalent =
                (c >= FIRST_KANGXI && c <= LAST_KANGXI) || (c >= FIRST_COMPATIBILITY && c <= LAST_COMPATIBILITY);
        if (!equivalent) {
            return c;
        }
        String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain.charAt(0) : c;
    }
}
