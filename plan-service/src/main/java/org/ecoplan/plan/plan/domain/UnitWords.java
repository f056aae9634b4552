package org.ecoplan.plan.plan.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** How the names of units vary in writing without meaning another unit (单位称谓). */
final class UnitWords {
    private static final Pattern NO_PART_OF_A_NAME = Pattern.compile("[\\s\\p{Z}、,,。·()]");
    private static final Pattern SUB_UNITS = Pattern.compile("\\([^()]*\\)$");
    private static final Pattern ZONE = Pattern.compile("(?:开发|高新|经开|新|示范|度假|园|管理|投资|集聚|保税)区$");
    private static final Pattern HIGH_TECH_ZONE = Pattern.compile("高新技术(?:产业)?开发区");
    private static final Pattern ECONOMIC_ZONE = Pattern.compile("经济(?:技术)?开发区");
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

    /** Whether a unit stands for a territory: a government, or a functional zone (功能区), with 管委会 or without. */
    static boolean isOfATerritory(String name) {
        return !regionOf(name).equals(name) || ZONE.matcher(name).find();
    }

    /** 「高新技术产业开发区」 as it is called in short, 「高新区」; any other name as it is. */
    static String shortZone(String name) {
        return ECONOMIC_ZONE
                .matcher(HIGH_TECH_ZONE.matcher(name).replaceAll("高新区"))
                .replaceAll("经开区");
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
