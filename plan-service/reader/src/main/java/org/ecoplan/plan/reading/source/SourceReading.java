package org.ecoplan.plan.reading.source;

/** 读取结果: either the text of a document or the reason why it cannot be read. */
public sealed interface SourceReading {

    /** 已读取: the document has a text. */
    record Read(DocumentText document) implements SourceReading {}

    /**
     * 拒绝: the file cannot be read.
     *
     * @param place where in the file the trouble is
     */
    record Refused(RefusalReason reason, String place) implements SourceReading {

        public String code() {
            return reason.name();
        }

        public String title() {
            return reason.title();
        }
    }
}
