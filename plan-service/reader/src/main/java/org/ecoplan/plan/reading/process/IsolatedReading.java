package org.ecoplan.plan.reading.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.ecoplan.plan.reading.model.PlanExtraction;
import org.ecoplan.plan.reading.source.RefusalReason;
import org.ecoplan.plan.reading.source.SourceFormat;

/** 隔离读取结果: what was found in a document, or the reason why it cannot be read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = IsolatedReading.Read.class, name = "read"),
    @JsonSubTypes.Type(value = IsolatedReading.Refused.class, name = "refused")
})
public sealed interface IsolatedReading {

    /** 已读取: the text of the document, into which all spans lead, and what it asks of whom by when. */
    record Read(SourceFormat format, String text, PlanExtraction extraction) implements IsolatedReading {}

    /**
     * 拒绝.
     *
     * @param place where in the document the trouble is
     */
    record Refused(RefusalReason reason, String place) implements IsolatedReading {}
}
