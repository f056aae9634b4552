package org.ecoplan.plan.reading.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.text.Stretch;

/** 问题描述: paragraphs that tell how things are, in a plan that puts things right; their figures are no levels to reach. */
public final class Findings {

    private static final Pattern PARAGRAPH =
            Pattern.compile("(?m)^(?:问题描述|问题表现|存在(?:的)?问题|具体问题|反馈问题|基本情况|现状|问题及表现|整改前情况)(?:及表现)?:[^\n]*");

    private Findings() {}

    /** The stretch without such paragraphs. */
    public static List<Stretch> cutOut(String text, Stretch stretch) {
        List<Stretch> left = new ArrayList<>();
        Matcher finding = PARAGRAPH.matcher(text).region(stretch.start(), stretch.end());
        int from = stretch.start();
        while (finding.find()) {
            if (finding.start() > from) {
                left.add(new Stretch(from, finding.start()));
            }
            from = finding.end();
        }
        if (from < stretch.end()) {
            left.add(new Stretch(from, stretch.end()));
        }
        return left;
    }
}
