package org.ecoplan.plan.reading;

import java.util.Optional;
import org.ecoplan.plan.reading.kind.FurtherDocument;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.source.DocumentText;
import org.ecoplan.plan.reading.text.CleanText;
import org.ecoplan.plan.reading.text.TextCleaning;

/**
 * 方案读取: from the text of a document to what it asks of whom by when. Stages: clean text, outline, header, units, clauses
 * with their dates, targets, milestones, mechanisms, and the audit of numbers and numbering. Pure and thread-safe.
 */
public final class PlanReader {

    /** Reads a document; of one that does not look like a plan only what it is. */
    public PlanExtraction read(DocumentText document) {
        return read(document, false);
    }

    /**
     * @param asPlan a person has said that this is a plan, whatever it looks like
     */
    public PlanExtraction read(DocumentText document, boolean asPlan) {
        CleanText text = TextCleaning.clean(document.text());
        Optional<FurtherDocument> further = FurtherDocument.in(text.text());
        CleanText plan = further.map(other -> text.upTo(other.start())).orElse(text);
        return new PlanReading(document, plan, further).run(asPlan);
    }
}
