package org.ecoplan.plan.reading.clause;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 预期性用语: 力争, 争取, 原则上, 基本. 探索, 谋划 and 推动 are none. */
public final class SoftWords {

    private static final Pattern FRONTED = Pattern.compile("^(?:全市|全县|全区|全省|我市|我县|我区)?(?:要|将|应)?(?:力争|争取|力求|原则上)");
    private static final Pattern ANYWHERE = Pattern.compile("力争|争取|力求|原则上|争创");
    private static final Pattern SOFT_PREDICATE =
            Pattern.compile("基本(?!农田|公共|形成了|原则|草原|建设|医疗|养老|情况|要求|标准|单元|生活|规律|面|保障|制度|信息|药物)");

    /** 达到95%(力争98%): the bracket has a strength of its own. */
    private static final Pattern BRACKET = Pattern.compile("\\([^()]{0,60}\\)");

    private SoftWords() {}

    /** A soft word at the head, before the subject: it governs the clauses that follow. */
    public static boolean isFronted(String clause) {
        return FRONTED.matcher(clause).find();
    }

    /** A soft word somewhere in the clause: it governs this clause. */
    public static boolean isIn(String clause) {
        return ANYWHERE.matcher(clause).find()
                && (clause.indexOf('(') < 0
                        || ANYWHERE.matcher(BRACKET.matcher(clause).replaceAll(""))
                                .find());
    }

    /** 基本 softens its own predicate. */
    public static boolean softensPredicate(String predicate) {
        Matcher matcher = SOFT_PREDICATE.matcher(predicate);
        return matcher.find();
    }
}
