package org.ecoplan.plan.reading.mechanism;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.Evidence;
import org.ecoplan.plan.reading.model.MechanismKind;
import org.ecoplan.plan.reading.model.ReadMechanism;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.Cutting;
import org.ecoplan.plan.reading.text.Stretch;

/** 机制读取: one mechanism of a kind in a sentence, quoted from its clause. */
public final class MechanismReader {

    /** 二是严格考核问责: names what the next sentence tells. */
    private static final Pattern ANNOUNCED = Pattern.compile("[一二三四五六七八九十]是(?:要)?[^,]{2,14}");

    private static final Pattern OF_THE_PAGE = Pattern.compile("此件(?:主动|依申请)?公开|公开选项");

    private static final Pattern UNITS = Pattern.compile(
            "[((〔\\[【](?:责任|牵头|配合|主办|协办|实施|参与|参加|指导|督导|落实)(?:单位|部门|主体)?[::][^))〕\\]】]*[))〕\\]】]?|^(?:责任|牵头|配合|主办|协办|实施|参与|参加)(?:单位|部门|主体)[::][^。]*");

    private final CleanText text;

    public MechanismReader(CleanText text) {
        this.text = text;
    }

    /** The mechanisms between start and end; closing tells whether this is a chapter about carrying the plan out. */
    public List<ReadMechanism> read(int start, int end, boolean closing) {
        List<ReadMechanism> found = new ArrayList<>();
        for (Stretch sentence : Cutting.sentences(text.text(), start, end)) {
            String words = sentence.of(text.text());
            if (!ANNOUNCED.matcher(words).matches()
                    && !OF_THE_PAGE.matcher(words).find()) {
                readSentence(sentence, closing, found);
            }
        }
        return found;
    }

    private void readSentence(Stretch sentence, boolean closing, List<ReadMechanism> found) {
        String words = withoutUnits(sentence.of(text.text()));
        Set<MechanismKind> kinds = EnumSet.noneOf(MechanismKind.class);
        for (MechanismRule rule : MechanismRule.ALL) {
            Matcher matcher = rule.words().matcher(words);
            boolean told = kinds.contains(rule.kind())
                    || (rule.isCoveredByAssessment() && kinds.contains(MechanismKind.ANNUAL_ASSESSMENT));
            if ((rule.anywhere() || closing) && !told && rule.mayStandIn(words) && matcher.find()) {
                kinds.add(rule.kind());
                Stretch quote = clauses(sentence, matcher.start(), matcher.end());
                found.add(new ReadMechanism(
                        rule.kind(),
                        text.quote(quote.start(), quote.end()),
                        new Evidence(text.span(quote.start(), quote.end()), rule.id(), rule.confidence())));
            }
        }
    }

    /** With the lists of units blanked out: a body named there (联席会议成员单位) is no mechanism. */
    private static String withoutUnits(String words) {
        if (words.indexOf(':') < 0) {
            return words;
        }
        StringBuilder blank = new StringBuilder(words);
        Matcher units = UNITS.matcher(words);
        while (units.find()) {
            for (int i = units.start(); i < units.end(); i++) {
                blank.setCharAt(i, ' ');
            }
        }
        return blank.toString();
    }

    /** The clauses of a sentence that a wording lies in. */
    private Stretch clauses(Stretch sentence, int from, int to) {
        int start = sentence.end();
        int end = sentence.start();
        for (Stretch clause : Cutting.cut(text.text(), sentence.start(), sentence.end(), ",;")) {
            if (clause.end() > sentence.start() + from && clause.start() < sentence.start() + to) {
                start = Math.min(start, clause.start());
                end = Math.max(end, clause.end());
            }
        }
        return new Stretch(Math.min(start, end), Math.max(start, end));
    }
}
