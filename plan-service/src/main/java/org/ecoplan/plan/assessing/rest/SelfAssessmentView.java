package org.ecoplan.plan.assessing.rest;

import java.time.Instant;
import java.util.List;
import org.ecoplan.plan.assessing.domain.SelfAssessment;

/** What a unit says of its own year. */
public record SelfAssessmentView(
        String unit,
        int year,
        String scheme,
        int schemeVersion,
        List<SelfAssessment.SaidLine> lines,
        String signedBy,
        Instant signedAt) {

    static SelfAssessmentView of(SelfAssessment said) {
        return new SelfAssessmentView(
                said.unit(),
                said.year(),
                said.scheme(),
                said.schemeVersion(),
                said.lines(),
                said.signed().name(),
                said.signed().at());
    }
}
