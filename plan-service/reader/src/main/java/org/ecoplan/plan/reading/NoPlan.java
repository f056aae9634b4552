package org.ecoplan.plan.reading;

import java.util.List;
import org.ecoplan.plan.reading.model.Coverage;
import org.ecoplan.plan.reading.model.DocumentHeader;
import org.ecoplan.plan.reading.model.NumberingCheck;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.model.PlanLikeness;
import org.ecoplan.plan.reading.model.Span;
import org.ecoplan.plan.reading.model.Undecided;
import org.ecoplan.plan.reading.source.DocumentText;

/** 不像方案的文件: its header, and the one question that comes before all others. */
final class NoPlan {

    private NoPlan() {}

    static PlanExtraction of(DocumentText document, DocumentHeader header, PlanLikeness likeness) {
        String question = "本文件不像行动方案(" + String.join(";", likeness.reasons()) + "),没有生成任务和指标;如确为方案,请选择按方案读取";
        return new PlanExtraction(
                document.name(),
                header,
                likeness,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Undecided(new Span(0, 0), question)),
                List.of(),
                new NumberingCheck(0, 0, List.of()),
                new Coverage(0, List.of()),
                document.warnings());
    }
}
