package org.ecoplan.plan.assessing.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ecoplan.kernel.Signature;

/**
 * 自评: what a unit says of its own year, line by line. What it does not say of counts as not said, never as full points.
 *
 * @param year the year assessed
 * @param scheme code of the scheme whose lines it speaks of
 * @param revision 1 for the first, grows with each change, for If-Match
 */
public record SelfAssessment(
        UUID planId,
        String organisation,
        int year,
        String unit,
        String scheme,
        int schemeVersion,
        List<SaidLine> lines,
        Signature signed,
        long revision) {

    /**
     * What it says of one line.
     *
     * @param item code of the item
     * @param points that it finds right: given, taken away or added
     * @param text why
     * @param evidence addresses of evidence in the system, or SHA-256 of files
     */
    public record SaidLine(String item, BigDecimal points, String text, List<String> evidence) {
        public SaidLine {
            evidence = List.copyOf(evidence);
        }
    }

    public SelfAssessment {
        lines = List.copyOf(lines);
    }

    /** The same in another revision. */
    public SelfAssessment revised(long newRevision) {
        return new SelfAssessment(planId, organisation, year, unit, scheme, schemeVersion, lines, signed, newRevision);
    }
}
