package org.ecoplan.plan.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoplan.plan.reading.model.UnitRole;

/**
 * 首位牵头: 责任单位中列第一位的为牵头单位. Said inside one list it holds for that list, with 下同 or outside of any list for all
 * lists from there on, and for all of the document where no list follows.
 */
public final class FirstIsLead {

    private static final Pattern TOLD = Pattern.compile(
            "(?:排|列|排列|排名)?(?:在|名|于)?(?:首位|第[一1]位?|第一个|最前(?:面)?)(?:位)?(?:的|者)?(?:责任)?(?:单位|部门)?(?:的|者)?(?:均)?(?:为|是|系|作为)(?:该项[^,。;]{0,6}|本项[^,。;]{0,6}|总)?(?:牵头|主要责任|主责|主办)");
    private static final Pattern FOR_ALL = Pattern.compile("[^。)\n]{0,12}下同");

    private final List<Integer> fromHere = new ArrayList<>();
    private final String text;

    public FirstIsLead(String text, List<UnitClause> clauses) {
        this.text = text;
        int lastClause = clauses.stream()
                .mapToInt(clause -> clause.place().start())
                .max()
                .orElse(0);
        Matcher told = TOLD.matcher(text);
        while (told.find()) {
            int at = told.start();
            boolean inside = clauses.stream().anyMatch(clause -> clause.place().covers(at));
            boolean forAll =
                    FOR_ALL.matcher(text).region(told.end(), text.length()).lookingAt();
            if (!inside || forAll) {
                fromHere.add(inside ? startAround(at, clauses) : at > lastClause ? 0 : at);
            }
        }
    }

    static boolean isTold(String words) {
        return TOLD.matcher(words).find();
    }

    /** The clause with its first responsible body in the lead, where that is said. */
    public UnitClause applied(UnitClause clause) {
        boolean own = isTold(clause.place().of(text));
        boolean governed =
                fromHere.stream().anyMatch(from -> from <= clause.place().start());
        boolean hasLead = clause.bodies().stream().anyMatch(body -> body.role() == UnitRole.LEAD);
        if (hasLead || !(own || governed)) {
            return clause;
        }
        List<UnitClause.Body> bodies = new ArrayList<>();
        boolean first = true;
        for (UnitClause.Body body : clause.bodies()) {
            boolean leads = first && body.role() == UnitRole.RESPONSIBLE && !body.carriedDown();
            bodies.add(leads ? body.as(UnitRole.LEAD) : body);
            first &= !leads;
        }
        return new UnitClause(clause.place(), bodies, clause.deadline());
    }

    private static int startAround(int at, List<UnitClause> clauses) {
        return clauses.stream()
                .map(UnitClause::place)
                .filter(place -> place.covers(at))
                .mapToInt(place -> place.start())
                .min()
                .orElse(at);
    }
}
