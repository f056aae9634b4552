package org.ecoplan.plan.plan.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How the names of units vary in writing without meaning another unit (单位称谓). */
final class UnitWords {
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[\\s\\p{Z}、,,。·()]");
    private static final Pattern SUB_UNITS = Pattern.compile("\\([^()]*\\)$");
    private static final List<String> GOVERNMENT_WORDS = List.of("人民政府", "管理委员会", "管委会", "政府");

    private UnitWords() {}

    /** The name without what does not tell units apart: width of letters, blanks, brackets, long and short forms. */
    static String key(String name) {
        String plain = NO_PART_OF_A_NAME
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        return plain.replace("管理委员会", "管委会").replace("人民政府", "政府").replace("发展和改革委员会", "发改委");
    }

    /** 「区农业农村局(水利)」 without the sub-units in the brackets. */
    static String withoutSubUnits(String name) {
        return SUB_UNITS
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** 「随州市人民政府」 → 「随州市」; the name itself when it is no government's. */
    static String regionOf(String name) {
        for (String word : GOVERNMENT_WORDS) {
            if (name.endsWith(word) && name.length() > word.length() + 1) {
                return name.substring(0, name.length() - word.length());
            }
        }
        return name;
    }
}
